/** The pages of a path bring their styles along, so that a phone can draw the first screen while its script is on its way. */
export const isPathPage = (address: string): boolean => address.endsWith('/handlevej');
