import { expect, it } from 'vitest'
import { stripPng, stripWebp } from './strip-chunks.ts'
import { stripJpeg } from './strip-jpeg.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), Buffer.from([(body.length + 2) >> 8, (body.length + 2) & 255]), body])
/** Exif that says: on its side (6), and where. */
const exif = Buffer.concat([
  Buffer.from('Exif\0\0'),
  hex('4949 2a00 08000000 0200 1201 0300 01000000 06000000 2588 0400 01000000 26000000 00000000'),
  Buffer.from('N23.10'),
])
const drawn = [
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.alloc(9, 2)),
  segment(0xda, Buffer.alloc(6, 3)),
  hex('0102 ff00 ffd0 0304'),
]
const jpeg = (...more: Buffer[]) => Buffer.concat([hex('ffd8'), ...more, ...drawn, hex('ffd9')])

it('a photo loses its place and what hangs behind it, and still stands upright', () => {
  const shot = Buffer.concat([jpeg(segment(0xe1, exif), segment(0xfe, Buffer.from('海珠'))), Buffer.from('a film with a place')])
  const clean = stripJpeg(shot) as Buffer
  expect([clean.includes('N23.10'), clean.includes('海珠'), clean.includes('film')]).toEqual([false, false, false])
  expect(clean.subarray(0, 4).toString('hex')).toBe('ffd8ffe1')
  expect(clean.includes(hex('0112 0003 00000001 0006'))).toBe(true)
  expect(clean.includes(drawn[3] as Buffer)).toBe(true)
  expect(stripJpeg(clean)).toEqual(clean)
  expect(stripJpeg(jpeg())).toEqual(jpeg())
})

it('what is broken off is no photo', () => {
  expect(stripJpeg(jpeg().subarray(0, 30))).toBeNull()
  expect(stripJpeg(jpeg().subarray(0, -2))).toBeNull()
})

it('a WebP and a PNG lose theirs, too', () => {
  const chunk = (type: string, body: Buffer) => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(type), size, body, Buffer.alloc(body.length % 2)])
  }
  const riff = (...chunks: Buffer[]) => {
    const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
    const size = Buffer.alloc(4)
    size.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from('RIFF'), size, body])
  }
  const picture = chunk('VP8 ', Buffer.alloc(5, 7))
  const flags = (value: number) => chunk('VP8X', Buffer.concat([Buffer.from([value]), Buffer.alloc(9)]))
  expect(stripWebp(riff(flags(0x0c), picture, chunk('EXIF', exif)))).toEqual(riff(flags(0), picture))
  const part = (type: string, body = '') => {
    const size = Buffer.alloc(4)
    size.writeUInt32BE(Buffer.byteLength(body))
    return Buffer.concat([size, Buffer.from(type), Buffer.from(body), Buffer.alloc(4)])
  }
  const png = (...parts: Buffer[]) => Buffer.concat([hex('89504e470d0a1a0a'), ...parts])
  const [head, end] = [part('IHDR', 'head'), part('IEND')]
  expect(stripPng(png(head, part('eXIf', 'N23.10'), part('tEXt', '海珠'), end))).toEqual(png(head, end))
  expect(stripPng(png(head))).toBeNull()
})
