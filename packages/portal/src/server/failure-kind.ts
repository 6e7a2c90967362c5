/** Whether it failed for TLS: the certificate, or that only one side speaks it. */
export function isTls(code: unknown, message: string) {
  // A server that names SSL, with a code of SQL, only says by which way it was come to.
  const isOfServer = /^\d/.test(String(code))
  return (
    /^(ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/.test(String(code)) ||
    (!isOfServer && /\bSSL\b/.test(message))
  )
}

/** Whether what failed is a file that the URL of the database names, such as a certificate. */
export function namesFile(url: string, path: unknown): boolean {
  return [...new URL(url).searchParams.values()].some(value => value === path)
}

/** What `pg` says without a code where the host is silent, or asks for a password that the URL does not have. */
const KEPT_OUT = /^SASL:|connection timeout$/

/** The code that best describes what failed, in that system call and with that message. */
export function kindOf(code: unknown, call: unknown, message: string) {
  // A socket that is not there, or not ours, has the codes of a file.
  if (call === 'connect' || KEPT_OUT.test(message)) return 'ECONNREFUSED'
  // Node reports this for a folder that cannot be created on a read-only disk.
  if (call === 'mkdir' && code === 'ENOENT') return 'EROFS'
  return code
}
