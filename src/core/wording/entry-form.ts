/** In lower case, as its words stand in a text: what ends a clause there belongs to no word. */
export const asWritten = (entry: string): string =>
  entry
    .trim()
    .toLowerCase()
    .replace(/[.,;:!?]+(?=$)|[,;:!?]+(?=\s)/g, '');

/** An entry without its marks. */
export const bareForm = (entry: string): string => asWritten(entry).replace(/^\*|[~*+](?=\s|$)/g, '');
