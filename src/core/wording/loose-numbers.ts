import { sentenceOf } from './language.ts';
import { one, pattern, type Pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

/** A number that is approximate, has two bounds or one too few, or does not say what it counts. */
export interface LooseNumber {
  readonly fault: 'twoBounds' | 'approximate' | 'unit' | 'upTo' | 'unsaid';
  readonly span: Span;
}

const counts = '(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|femton|tjugo|trettio|femtio|hundra|tusen)';
const figures = '(?:\\d[\\d\\s.,]*\\d|\\d|\uFFFC+)';
const about =
  '(?:ca|cirka|c:a|circa|ungefär|omkring|kring|runt|drygt|knappt|uppskattningsvis|närmare|i storleksordningen?|uppemot|upp emot|bortåt|dryga|knappa|plus minus|approximativt|strax (?:över|under))[.:]?';
const dozens = phrases(`
  en handfull, ett dussin, några dussin, flera dussin, ett par hundra, ett par tusen, ett par dussin, några hundra, några tusen, några stycken,
  många hundra, många tusen, flera hundra, flera tusen, flera stycken, åtskilliga hundra, åtskilliga tusen, hundratals,
  tusentals, tiotals`);
const tens = `(?<!\\p{L})(?:ett|några|flera|något|i) ?(?:tio|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|dussin|hundra|tusen)tals?(?!\\p{L})`;
const someTime =
  '(?<!\\p{L})(?:ett par|några få|någon enstaka|några|någon|flera|ett fåtal)\\s(?:(?:sekund|minut|timm|dag|veck|månad|dygn)\\p{L}*|(?:(?:centi|milli|deci|kilo)?meter|mil|kilo|grader|liter)(?!\\p{L}))';
const approximate = pattern`~\s?\d[\d.,]*|(?<!\p{L})${about}\s+(?:var(?:je|t)? (?=\p{L}+ )|${figures}|(?:${counts}|hälften|halva)(?= \p{L}|[.,;]|$)|(?:en|ett|halvt|halvannan|varannan) (?:halv )?(?:gång|tillfälle|sekund|minut|timm|kvart|dag|dygn|vecka|månad|år|halvår|meter|liter|kilo|ton|mil)\p{L}*)|${dozens}|${tens}|${someTime}|(?<![\d\p{L}])(?!1\d00-)\d[\d ]*-tals(?!\p{L})|(?<!\p{L})(?:nära|nästan|i princip|i stort sett) 100 ?(?:%|procent)|(?<= )ungefär(?=\s*(?:[.,;]|$))|(?<!\p{L})eller (?:däromkring|däröver|därunder|där omkring)(?!\p{L})|(?<!\p{L})(?:eller )?strax (?:däröver|därunder)(?!\p{L})`;
const upTo = pattern`(?<!\p{L})upp till\s+(?:\d[\d\s.,]*\d|\d|(?:hundra|tusen)(?!\p{L})|${counts}(?= gånger (?:i|per|om) ))`;
const naturalLimit = one`^\s*(?:och med|procent|%|kr|kronor|poäng|p(?!\p{L})|år|månad|gång(?!er i )|\p{L}*version)`;

/** *upp till 30 dagar från provet*, *upp till 2 cm under golv*: how long at most, and to what level. */
const fromThere = one`^\s*(?:\p{L}*dagar|veckor|timmar|dygn) (?:från|efter|före|innan)(?!\p{L})|^\s*(?:mm|cm|dm|m|meter) (?:över|under|ovan|ovanför|nedanför)(?!\p{L})`;
/** *Vid avrop av tolkar upp till 40 timmar*: the case that is meant. */
const ofCase = one`(?<!\p{L})vid (?:avrop|köp|beställning|uppdrag|order|inköp)(?:ar|er|en|et)?(?: [\p{L}-]+){0,3} $`;

/** *20–.*, *från 5 till*: one end of the range is missing. */
const halfRange = pattern`(?<!\p{L})(?:hålla|ligga på|ligga mellan) \d[\d.,]*\s?[–-]\s?\d[\d.,]*(?=\s*(?:[.;](?!\d)|$))|(?<![\d\p{L}])\d+\s?[–-](?=\s*(?:[.;,)]|$))|(?<!\p{L})mellan\s+\d[\d\s]*(?=\s*(?:[.](?!\d)|[;)]|,(?!\s?\d)|$))`;
/** *minst 6–8 timmar*, *klara mellan 30 och 60 sidor*: a bound with two figures. */
const twoBounds = pattern`(?<!\p{L})(?:minst|högst|max|maximalt|minimum|lägst)\.?\s+\d[\d.,]*\s?[–-]\s?\d[\d.,]*(?=\s?(?:\p{L}|%))(?!\s?(?:vardag|helg|mån|lör|sön|dagligen|alla dagar))|(?<=(?<!\p{L})(?:plats för|räcka till) )\d+\s?[–-]\s?\d+(?= \p{L})|(?<=(?<!\p{L})(?:svarstid|väntetid|kötid|inställelsetid|laddtid)(?:en|er|erna)? (?:ska|skall|får) (?:vara|ligga på|uppgå till) )\d[\d.,]*\s?[–-]\s?\d[\d.,]*(?= \p{L})|(?<=(?<!\p{L})(?:klara|rymma|räcka i|orka) )mellan \d[\d\s.,]* och \d[\d\s.,]*(?= \p{L})`;

const bound =
  '(?:minst|högst|max|maximalt|minimum|lägst|inom|under|över|uppgå till|understiga|på minst|om minst|mer än|fler än|mindre än|färre än|överstiga|(?:bättre|högre|lägre|större|längre|kortare|tyngre|bredare|djupare|sämre) än)';
const bareFigure = '(?:[-–−]\\s?)?\\d(?:[\\d.,]*\\d)?(?:\\s\\d{3})*';
const sentenceStops = '[.;,)](?!\\d)|$';
/** *i bredd*, *efter*, *långa*, *inomhus*. */
const sizeOrCircumstance = String.raw`\s(?:i (?:minne|internminne|ram|lagring|bredd|höjd|vikt|längd|djup|diameter)|efter|från|räknat|samtidigt(?! \p{L}+[ntd]a \p{L})|åt gången|i taget|totalt|sammanlagt|tillsammans|lång[at]?|bred[at]?|brett|hög[at]?|djup[at]?|tung[at]?|stor[at]?|gammal|gamla|utan|och (?:inte|därefter|sedan|en|ett)|inomhus|utomhus|innan|medan|oavsett|eller mer|eller fler|eller mindre|vid|när|enligt|mätt|ög|öfg|uk|ök|cc)(?!\p{L})`;
/** *inom kommunen*. */
const withinDistance = String.raw`\sinom (?=\p{L}{5,})`;
/** After a number with a unit these would come too, but not at once. */
const restOfClause = [sizeOrCircumstance, withinDistance].join('|');
const unitless = pattern`(?<!\p{L})${bound}\s+${bareFigure}(?=\s*(?:${sentenceStops}|${restOfClause}))`;
/** Where a unit would stand, something else does. */
const noUnit = `(?=\\s*(?:${sentenceStops}|${restOfClause}|\\s(?:i|till|för|ska|skall|kan|får|måste|som|per|samt|men|eller)(?!\\p{L})))`;
/** Of people or things that are counted one needs no unit: *grupper om 8*. */
const counted =
  '(?:par|lag|\\p{L}*(?:grupp|klass|team|lista|serie|skala|paket|sats|betyg|pott|antal|omgång|poäng|avdelning|rad|block|kartong|förpackning)(?:en|er|erna|n|or|orna|ar|arna|et|na)?)';
/** *en fil om högst 50*: a thing with a size, and the size without a unit. */
const ofGroup = one`(?<!\p{L})${counted} (?:(?:får|ska|skall|kan|bör) (?:bestå|vara|ha|omfatta|utgöras) )?(?:om|på|av|med)? ?$`;
const sized = pattern`(?<!\p{L})(?!${counted} )\p{L}{3,} (om (?:${bound} )?${bareFigure})${noUnit}`;
/** *en last på 500*: whatever has an article and a figure has a measure. */
const aThingOf = pattern`(?<!\p{L})(?:en|ett) (?:[\p{L}-]+ ){0,2}?(?!${counted} )\p{L}{3,} (på ${bareFigure})(?=\s*(?:[.;](?!\d)|$))`;
/** *tas var 24*. */
const everySome = pattern`(?<!\p{L})(?:var|vart) \d+(?=\s*(?:[.;,](?!\d)|$))`;
/** *ner till -25*: a temperature, mostly, but of what scale? */
const belowZero = pattern`(?<!\p{L})(?:ner|ned) till ${bareFigure}${noUnit}|(?<!\p{L})(?:till|från|under|över|vid|på|av|lägst|hålla|klara|tåla|mellan) [-–−]\s?\d[\d.,]*(?: (?:och|till) [-–−+]?\d[\d.,]*)?${noUnit}`;
/** *ska väga 15*. */
const weighed = pattern`(?<!\p{L})(?:väga|kosta|tåla|rymma|orka|vara i) ((?:mellan \d[\d.,]* och )?\d[\d.,]*(?:\s\d{3})*)(?=\s*(?:[.;](?!\d)|$))`;
/** *en upplösning på 15*, *ett belopp om 1 500 för varje*, *sparas i 10*: a measure that says no unit. */
const measure = phrases(`
  upplösning*, räckvidd*, *minne, *minnet, *kapacitet, *kapaciteten, *hastighet, *hastigheten, *längd, *längden, *bredd, *bredden, *höjd,
  *höjden, *djup, *vikt, *vikten, *temperatur, *temperaturen, *volym, *volymen, *effekt, *effekten, ljudnivå*, svarstid*,
  batteritid*, *livslängd, *noggrannhet, *noggrannheten, *tolerans, *toleransen, *avvikelse, *storlek, *storleken,
  *diameter, *diametern, *radie, *yta, *ytan, *area, *arean, *frekvens, *styrka, *spänning, *spänningen, *halt, *halten,
  *lutning, *lutningen, *pris, *priset, *ersättning, *ersättningen, *rabatt, *rabatten, *ränta, *räntan, *höjning, *dos,
  *koncentration, *fuktighet, *fuktigheten, *täthet, *dimension, *mått, *måttet, *flöde, *flödet, *kostnad, *kostnaden, *fördröjning, *belopp, vite, vitet, *intervall, *tjocklek*, *tryck, *trycket, belastning*, ljusstyrka*, avstånd*`);
const itsFigure = `${measure}[^.;,]{0,30}?\\s((?:på|om|av|(?:ska|skall|får) (?:vara|bli|uppgå till)) [-–−]?\\d[\\d.,]*(?:\\s\\d{3})*(?:[–-]\\d+)?|mellan [-–−]?\\d[\\d.,]* och \\d[\\d.,]*)(?=\\s*(?:[.;](?!\\d)|$|\\s(?:för varje|utan|när|vid|enligt|från|efter)(?!\\p{L})))`;
const perTime = '(?:per|i) (?:sekund|minut|timme)(?:n|en)?(?!\\p{L})';
/** *Luftflöde: minst 7 per person*: seven what? */
const rate = `(?<!\\p{L})\\p{L}*(?:kapacitet|hastighet|flöde|takt)(?:e?n|e?t)?(?::| ska vara| skall vara| är| på| om) ((?:minst |högst )?\\d[\\d ]*)(?= (?:${perTime}|(?:per|i) (?:dygn|dag|vecka|person|elev|rum)(?!\\p{L})))`;
const managed = `(?<!\\p{L})(?:klara|hantera|bearbeta|ta emot) (?:minst )?(\\d[\\d ]*)(?= ${perTime})`;
const kept = '(?<!\\p{L})(?:sparas|lagras|bevaras|räcka|behållas) (i \\d+)(?=\\s*(?:[.;](?!\\d)|$))';
/** *Djup: 600, bredd: 800*: the cells of a table. */
const cell = `(?:^|[,;.(] ?)(?:\\p{L}+ )?(?:[\\p{L}-]*(?:bredd|höjd|djup|längd|diameter|tjocklek|temperatur|effekt|lastkapacitet|maxvikt|totalvikt|bullernivå|ljudnivå|räckvidd|kapacitet))(?:en)?:? ((?:minst |högst |max |maximalt )?\\d[\\d ]*(?:,\\d+)?)(?=\\s*(?:[.,;](?!\\d)|$))`;
const bareMeasure = pattern`${itsFigure}|${cell}|${rate}|${managed}|${kept}`;

/** *Det finns en gräns för hur mycket som får byggas*: and which? */
const unsaid = pattern`(?<!\p{L})(?:det )?finns (?:det )?(?:en |vissa |ett )?(?:begränsning|gräns|begränsningar|gränser|max|maxgräns|tak) (?:kring|för|på|i|gällande|om) (?:hur (?:mycket|många|stor|stort|stora|långt?|hög|högt|tung|tungt|ofta)|antal|antalet|storlek(?:en)?|längd(?:en)?)(?!\p{L})(?![^.]*\d)`;

const plainScale = one`(?<!\p{L})antal(?:et)?(?!\p{L})|(?:ålder|ålders|personer|elever|betyg|medelvärde|poäng|(?<!ljud|tryck|trycks)nivå|procent|kvot|-värde)`;
/** *Restiden för eleverna*: the pupils are not counted. */
const aDuration = one`(?<!\p{L})(?:res|vänte|svars|inställelse|kö|leverans|handläggnings|åk|framkörnings)tid(?:en|er|erna)?(?!\p{L})`;
/** *Vattencementtal på högst 0,45*, *pH högst 7*: measured in no unit. */
const dimensionless = one`(?<!\p{L})(?:\p{L}*(?:index|faktor|koefficient|äkthet|(?:cement|oktan|cetan|brytnings|luft)tal)(?:en|et|n)?|ph|ph-värdet?|pue|ugr|cri|ra|s?cop|seer)(?: (?:ska|skall|får|vara|är))*\s*$`;
const notANumber = one`(?:bilaga|nivå|kap(?:itel)?\.?|punkt|avsnitt|version|klass|steg|rad|del|artikel|§|rfc|iso|nr|loa)\s*$`;

/** *för varje sekund under 60*: the unit stands before. */
const unitBefore = one`(?<!\p{L})(?:varje|per) (?:hel |helt )?\p{L}+ $|(?<!\p{L})[rxyqpnuw] $`;

/** How each fault is found, and what looks like it and is none. */
const faults: readonly {
  readonly fault: LooseNumber['fault'];
  readonly number: Pattern;
  /** One of these stands before the number: a look for them is cheaper than the expression. */
  readonly after?: readonly string[];
  isNone?(text: PreparedText, span: Span): boolean;
}[] = [
  // "mellan cirka 8 och 10" and dates stay: only what bounds a demand is meant.
  {
    fault: 'approximate',
    number: approximate,
    isNone: ({ lower }, span) => isCentury(lower.slice(...span)) || isAfterBound(lower, span),
  },
  {
    fault: 'unit',
    number: unitless,
    isNone: (text, span) =>
      notANumber.test(text.lower.slice(Math.max(0, span[0] - 12), span[0])) ||
      unitBefore.test(text.lower.slice(0, span[0])) ||
      dimensionless.test(text.lower.slice(Math.max(0, span[0] - 50), span[0]).replace(/ (?:på|om) $/, '')) ||
      ofGroup.test(text.lower.slice(0, span[0])) ||
      isScale(text, span) ||
      isYear(text, span),
  },
  {
    fault: 'unit',
    number: bareMeasure,
    isNone: (text, span) => isYear(text, span) || isScale(text, span),
  },
  { fault: 'unit', number: sized, after: [' om '], isNone: (text, span) => isYear(text, span) || isScale(text, span) },
  {
    fault: 'unit',
    number: aThingOf,
    after: [' på '],
    isNone: (text, span) => isYear(text, span) || isScale(text, span),
  },
  { fault: 'unit', number: everySome, after: ['var ', 'vart '] },
  {
    fault: 'unit',
    number: belowZero,
    after: ['ner till ', 'ned till ', ' -', ' –', ' −'],
    isNone: (text, span) => isScale(text, span),
  },
  { fault: 'unit', number: weighed, after: ['väga ', 'kosta ', 'tåla ', 'rymma ', 'orka ', 'vara i '] },
  { fault: 'twoBounds', number: twoBounds },
  { fault: 'unsaid', number: unsaid },
  { fault: 'unit', number: halfRange },
  {
    fault: 'upTo',
    number: upTo,
    isNone: ({ lower }, [start, end]) =>
      naturalLimit.test(lower.slice(end)) ||
      fromThere.test(lower.slice(end)) ||
      ofCase.test(lower.slice(Math.max(0, start - 60), start)),
  },
];

/** What a text must hold: a number without a unit is found where `unitless` finds a digit. */
export const looseNumberPatterns: readonly Pattern[] = faults
  .filter(({ fault, number }) => fault !== 'unit' || number === unitless || number === halfRange)
  .map(({ number }) => number);

export const looseNumbersIn = (text: PreparedText): readonly LooseNumber[] =>
  faults.flatMap(({ fault, number, after, isNone }) =>
    (!after || after.some(word => text.lower.includes(word)) ? text.all(number) : []).flatMap(
      ({ 0: phrase, 1: first, 2: second, 3: third, 4: fourth, 5: fifth, index }) => {
        // What a group holds is the number, after the word that tells what it measures.
        const end = index + phrase.trimEnd().length;
        const span = [
          end - (first ?? second ?? third ?? fourth ?? fifth ?? phrase.trimEnd()).trimEnd().length,
          end,
        ] as const;
        return isNone?.(text, span) ? [] : [{ fault, span }];
      },
    ),
  );

/** *i 1920-tals stil*, *1800-talshus*: years. */
const isCentury = (phrase: string): boolean => /(?:^|\D)(?:1\d|20)\d\d(?:-tals)?$/.test(phrase);

/** *minst 10 mm eller däröver*: the bound stands before, and is said twice. */
const isAfterBound = (lower: string, [start, end]: Span): boolean =>
  /^eller där(?:över|under)$/.test(lower.slice(start, end)) && boundBefore.test(lower.slice(0, start));
const boundBefore = one`(?<!\p{L})(?:minst|högst|max|maximalt|minimum|lägst|under|över|mer än|mindre än) [^.;]{0,30}$`;

/** *över 18*, *under 65*: an age, or a grade, needs no unit. */
const isScale = (text: PreparedText, [start, end]: Span): boolean =>
  plainScale.test(sentenceOf(text, start)) &&
  !/^inom/.test(text.lower.slice(start, end)) &&
  !aDuration.test(text.lower.slice(Math.max(0, start - 60), start));

/** *under 2026*, *till 2028*. */
const isYear = ({ lower }: PreparedText, [start, end]: Span): boolean =>
  /^(?:under|inom|efter|i|till|av|om|på) (?:19|20)\d\d$/.test(lower.slice(start, end));
