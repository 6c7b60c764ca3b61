/**
 * Stands in the build for the plugin that repeats declarations under the names older browsers had for them: no browser
 * that reads the language of this build needs one of those that the pane uses.
 */
export const prefixerPlugin = (): undefined => undefined
