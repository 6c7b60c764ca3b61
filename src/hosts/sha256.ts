/** SHA-256 of a file, as 64 hexadecimal digits. Browsers and Node.js have the same function. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // A view of a larger buffer would be refused where the buffer is shared; a copy never is.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
