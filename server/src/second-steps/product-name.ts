/** By which an authenticator app and a device's store of passkeys list us. */
export const productName = '一跟到底 Yigen'
