export * from './condition.ts';
export * from './fact-reader.ts';
