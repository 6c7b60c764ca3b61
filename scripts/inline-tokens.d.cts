declare function inlineTokens(this: { readonly resourcePath: string }, source: string): string
export = inlineTokens
