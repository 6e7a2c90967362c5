/** `90 seconds`, `2 hours` */
export function inWords(seconds: number): string {
  const [size, word] =
    seconds < 120
      ? [1, 'second']
      : seconds < 7200
        ? [60, 'minute']
        : seconds < 172_800
          ? [3600, 'hour']
          : [86_400, 'day']
  const count = Math.round(seconds / size)
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
