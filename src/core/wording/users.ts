import { one } from './pattern.ts';
import { alternatives } from './phrases.ts';

const persons = alternatives(`
  användar, handläggar, administratör, medborgar, elev, vårdnadshavar, chef, lärar, pedagog, sökande, kund, brukar,
  patient, resenär, boende, besökar, invånar, medarbetar, anställd, student, rektor, sjuksköterska, läkar, utredar,
  ekonom, kommunikatör, redaktör, ombud, förälder, föräldrar, låntagar, projektledar, tekniker, operatör, förvaltar,
  registrator, bokar, hyresgäst, mottagar, undersköterska, assistent, behandlar, inspektör, samordnar, planerar,
  attestant, granskar, författar, kontaktperson, kursdeltagar, deltagar, kollega, personal, beställar, gäst, medlem,
  person, innehavar, arbetsgivar, arbetstagar, arbetsledar
`);

/** *Handläggaren*, *vårdnadshavare*, *enhetschefen*: somebody whom a system can let do things. */
export const isPerson = (word: string): boolean => person.test(word) && !device.test(word);
const person = one`(?:${persons})(?:e|en|n|er|ar|are|aren|arna|erna|na|a|an|or|orna|de|da|s)?$`;
/** *samtalsmottagare* is one, *larmmottagare* may be a thing; a firm is nobody whom the system lets do its work. */
const device = one`^(?:larm|signal|radio|gps)\p{L}*mottagar|leverantör`;
