export function manifestFor(options?: { readonly host?: string; readonly dev?: boolean }): string
