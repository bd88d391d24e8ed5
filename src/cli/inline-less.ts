import { setFlagsFromString } from 'node:v8';

/** First parts of the versions of V8 in Node 20, 22, 24 and 26, all of which know the flag; V8 writes to stderr of one that it does not. */
const tried = ['11', '12', '13', '14'];

/**
 * A command runs for a second or two, and what V8's optimising compiler then gains by putting functions into each other it
 * does not win back: there are hundreds of small rules, each of them compiled with all that it calls. Without it a check of
 * 10,000 requirements takes a tenth less CPU and no longer by the clock (`npm run bench` tells both). Must be the first
 * thing the program does: V8 promises nothing of flags that change under compiled code.
 */
if (tried.includes(process.versions.v8.split('.', 1)[0] ?? ''))
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
