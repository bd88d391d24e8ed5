/** Style sheets are taken in by the build and become one file (esbuild.mjs). */
declare module '*.css';
