/** Copies a text, and returns whether it was copied: not every page has a clipboard, or may write to it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
