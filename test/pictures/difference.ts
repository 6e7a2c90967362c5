/** Whether two pictures look the same to a person. */
import pixelmatch from 'pixelmatch'
import sharp, { type Sharp } from 'sharp'

/** Between 0 and 1: how far a pixel may be off before it counts. Edges that are smoothed otherwise never count. */
const THRESHOLD = 0.1

/** Pixels of a whole sheet that may differ, since another Chromium may round otherwise. */
const SOME = 20

export interface Difference {
  /** Undefined when the pictures have not even the same size. */
  pixels: number | undefined
  words: string
  /** What differs, in red. */
  image: Buffer | undefined
}

/** What a person would see to be different between two pictures; undefined when nothing. */
export async function differenceOf(expected: Buffer, actual: Buffer): Promise<Difference | undefined> {
  if (expected.equals(actual)) return undefined
  const [before, after] = await Promise.all([pixelsOf(expected), pixelsOf(actual)])
  const { height, width } = after.info
  if (before.info.width !== width || before.info.height !== height)
    return {
      pixels: undefined,
      words: `is ${width} x ${height} px, was ${before.info.width} x ${before.info.height}`,
      image: undefined,
    }
  const image = new Uint8Array(after.data.length)
  const pixels = pixelmatch(before.data, after.data, image, width, height, { threshold: THRESHOLD })
  if (pixels <= SOME) return undefined
  return {
    pixels,
    words: `differs by ${pixels} pixels`,
    image: await packed(sharp(image, { raw: { width, height, channels: 4 } })),
  }
}

const pixelsOf = (picture: Buffer) => sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })

/** The same picture in fewer bytes, and not one pixel different. */
export const packed = (picture: Sharp): Promise<Buffer> => picture.webp({ lossless: true }).toBuffer()
