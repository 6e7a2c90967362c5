/** A colour as any viewer of images reads it: few know `oklch()` or `color()`, and without a fill they paint black. */
export function inSrgb(color: string): string {
  if (/^rgba?\(/.test(color)) return color
  const paper = document.createElement('canvas').getContext('2d')!
  paper.fillStyle = color
  paper.fillRect(0, 0, 1, 1)
  const [red, green, blue, alpha] = paper.getImageData(0, 0, 1, 1).data
  return `rgba(${red}, ${green}, ${blue}, ${+(alpha! / 255).toFixed(3)})`
}
