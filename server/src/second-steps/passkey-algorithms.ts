/** EdDSA, ECDSA with P-256, RSA: what authenticators sign by (COSE). */
export const passkeyAlgorithms = [-8, -7, -257]
