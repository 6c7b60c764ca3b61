/** The two spellings of a boolean attribute. */
export const isOn = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'on'
export const isOff = (text: string | undefined): boolean => text === '0' || text === 'false' || text === 'off'
