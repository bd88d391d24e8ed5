/** Characters by code: the largest files are gone through letter by letter. */
export const tab = 9;
export const newline = 10;
export const carriageReturn = 13;
export const space = 32;
export const doubleQuote = 34;
export const hash = 35;
export const singleQuote = 39;
export const comma = 44;
export const dash = 45;
export const colon = 58;
export const openList = 91;
export const closeList = 93;
export const underscore = 95;
export const openMap = 123;
export const closeMap = 125;
