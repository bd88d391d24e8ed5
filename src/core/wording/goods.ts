import { one } from './pattern.ts';

/** Nouns of goods in Swedish: what stands beside a name that may be a make. */

const building =
  'matt(?:a|or) golv(?:et|en)? linoleum klinker kakel färg(?:er)? lack(?:er)? puts(?:en)? isolering skiv(?:a|or) panel(?:er)? undertak(?:et)? tätskikt(?:et)? membran papptäckning takpannor takpapp tegel fönster dörr(?:ar)? (?<!rap|trans|ex|im|pass|sup)port(?:ar)? glasparti(?:er)? fogmassa spackel =lim =bruk murbruk plattor parkett tapet(?:er)? persienn(?:er)? markis(?:er)? gardin(?:er)? luck(?:a|or)';
const locks =
  'dörrstängare dörrautomatik lås låshus låssystem cylind(?:er|rar) beslag(?:et)? trycken? handtag gångjärn läsare porttelefon(?:er)? larmcentral(?:er)? =larm inbrottslarm brandlarm detektor(?:er)? kamer(?:a|or) passersystem(?:et)? nyck(?:el|lar) kassaskåp';
const installations =
  'givare styrsystem(?:et)? styrutrustning reglerutrustning regulator(?:er)? ventil(?:er)? termostat(?:er)? radiator(?:er)? pump(?:ar)? fläkt(?:ar)? aggregat undercentral(?:er)? värmepump(?:ar)? =pann(?:a|or) (?<!for)don spjäll =filter luftfilter blandare tvättställ wc-stol(?:ar)? toalettstol(?:ar)? handfat dusch(?:ar)? badkar golvbrunn(?:ar)? brunn(?:ar)? betäckning(?:ar)? (?<!be|stör)rör kulvert kab(?:el|lar) kablage armatur(?:er)? belysning lamp(?:a|or) ljuskäll(?:a|or) strålkastare eluttag brytare strömställare =dos(?:a|or) kopplingsdos(?:a|or) stolp(?:e|ar) (?:vatten|el|värme|energi|flödes)mätare omriktare växelriktare solpanel(?:er)? solcell(?:er)? hiss(?:ar)? laddbox(?:ar)? =laddare batteriladdare laddstation(?:er)? centralapparat(?:er)? kontaktor(?:er)? kopplingar';
const office =
  'switch(?:ar)? rout(?:er|rar) serv(?:er|rar) dator(?:er)? skärm(?:ar)? monitor(?:er)? projektor(?:er)? skrivare kopiator(?:er)? scanner skanner tangentbord headset telefon(?:er)? surfplatt(?:a|or) läsplatt(?:a|or) hörlurar högtalare mikrofon(?:er)? hörsling(?:a|or) hörselsling(?:a|or) processor(?:er)? toner bläckpatron(?:er)? dockningsstation(?:er)? accesspunkt(?:er)? brandvägg(?:ar)? mjukvar(?:a|an|or) programvar(?:a|an|or) handdator(?:er)? streckkodsläsare betalterminal(?:er)?';
const kitchen =
  'ugn(?:ar)? =spis(?:ar)? kylskåp =kyl frys(?:ar)? diskmaskin(?:er)? tvättmaskin(?:er)? torktumlare (?<!sök)maskin(?:er)? kaffebryggare dammsugare städvagn(?:ar)? mopp(?:ar)? dispens(?:er|rar) torkpapper toalettpapper tvål (?<!hjälp|läke|trafik|livs)medel tvättmedel schampo kokgryt(?:a|or) stekbord mixer kaffe margarin blandsaft buljong';
const care =
  'handsk(?:ar|e) blöj(?:a|or) inkontinensskydd förband plåster katet(?:er|rar) sond(?:er)? näringsdryck(?:er)? säng(?:ar)? madrass(?:er)? (?:person|tak|bil)lyft(?:ar)? rullstol(?:ar)? rollator(?:er)? defibrillator(?:er)? blodsockermätare blodtrycksmätare sårvårdsprodukt(?:er)? sprut(?:a|or) kanyl(?:er)? trygghetslarm hörapparat(?:er)? personvåg(?:ar)? mikroskop ventilator(?:er)?';
const outdoors =
  'stol(?:ar)? =bord skrivbord matbord bänk(?:ar)? soff(?:a|or) fåtölj(?:er)? hyll(?:a|or) skåp gung(?:a|or) rutschkan(?:a|or) (?:lek|gung)ställning(?:ar)? klätterställning(?:ar)? lekredskap lekutrustning papperskorg(?:ar)? kärl =tunn(?:a|or) soptunn(?:a|or) container pollare räck(?:e|en) stängsel staket grind(?:ar)? cykelställ väderskydd skylt(?:ar)? konstgräs fallskyddsgummi parasoll skylift';
const vehicles =
  'fordon(?:et)? bil(?:ar|en)? buss(?:ar)? lastbil(?:ar)? skåpbil(?:ar)? traktor(?:er)? hjullastare grävmaskin(?:er)? gräsklippare motorsåg(?:ar)? röjsåg(?:ar)? =verktyg (?:hand|el|trädgårds)verktyg skruvdragare däck batteri(?:er)? redskapsfäste(?:n)? redskap asfaltsläggare snöplog(?:ar)? sandspridare sopmaskin(?:er)? dragkrok(?:ar)? =kran(?:ar)? påbyggnad(?:er)? trailer tachograf(?:er)? alkolås';
const worn =
  '(?:arbets|skydds|varsel)kläder (?:skydds|arbets)skor stövlar jack(?:a|or) byx(?:a|or) hjälm(?:ar)? (?:skydds|varsel)väst(?:ar)? skyddsglasögon pärm(?:ar)? penn(?:a|or) kuvert';

/** What stands after `=` is a word of its own, as in no compound. */
const stems = [building, locks, installations, office, kitchen, care, outdoors, vehicles, worn]
  .join(' ')
  .split(' ')
  .map(word => word.replace(/^=/, '(?<!\\p{L})'))
  .join('|');

const goods = one`(?:${stems})$`;
const certainGoods = one`(?:${stems})(?:en|et|n|t|na|arna|erna|orna)?$`;

/** *dörrstängare*, *linoleummatta*: goods as such, not a certain one that is there. In lower case. */
export const isGoods = (word: string): boolean => goods.test(word);
/** The same, also a certain one: *golvet*, *cylindrarna*. */
export const areGoods = (word: string): boolean => certainGoods.test(word);
