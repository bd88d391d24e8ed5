import { lastNotAbove } from './recut.ts';

interface Known {
  readonly places: number[];
  next: number;
}

const healthyPlaces = new WeakMap<object, Known>();

/**
 * Place in a list's segments of its `index`th element that has a value. `list` is what the list is remembered by: as long
 * as it is the same object, its elements are.
 */
export function nthHealthy(
  list: object,
  count: number,
  isHealthy: (i: number) => boolean,
  index: number,
): number | undefined {
  return placesUntil(list, count, isHealthy, places => places.length > index)[index];
}

/** How many of a list's elements that stand before `place` have a value. Remembered likewise. */
export function healthyBefore(list: object, count: number, isHealthy: (i: number) => boolean, place: number): number {
  const places = placesUntil(list, count, isHealthy, (_, next) => next >= place);
  return places.length === 0 || (places[0] ?? 0) >= place ? 0 : lastNotAbove(places, place - 1, places.length - 1) + 1;
}

/** Goes on from where the last question stopped. */
function placesUntil(
  list: object,
  count: number,
  isHealthy: (i: number) => boolean,
  isEnough: (places: readonly number[], next: number) => boolean,
): readonly number[] {
  const known: Known = healthyPlaces.get(list) ?? { places: [], next: 0 };
  healthyPlaces.set(list, known);
  while (!isEnough(known.places, known.next) && known.next < count) {
    if (isHealthy(known.next)) known.places.push(known.next);
    known.next++;
  }
  return known.places;
}
