declare const YOSHIKI_VERSION: string | undefined

/** Filled in when the command line is built; 'dev' when run from the sources. */
export const tool = { name: 'yoshiki', version: typeof YOSHIKI_VERSION === 'string' ? YOSHIKI_VERSION : 'dev' }
