import { one } from './pattern.ts';

const money = one`^(?:\p{L}*pris(?:et|er)?|\p{L}*kostnad(?:en|er)?|anbudssumma|jämförelsesumma)(?!\p{L})`;

/** Whether a criterion is the price or cost itself and no quality, by its title. */
export const isMoney = (title: string): boolean => money.test(title.trim().toLowerCase());
