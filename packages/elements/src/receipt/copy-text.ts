/** Copies a text; whether it is copied. Not on every page is there a clipboard, nor may every page write to it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
