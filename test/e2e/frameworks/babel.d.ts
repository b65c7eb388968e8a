/** What is used of two packages that bring no types. */
declare module '@babel/core' {
  export function transformAsync(
    code: string,
    options: { filename: string; presets: [object, object][]; configFile: false },
  ): Promise<{ code?: string | null } | null>;
}
declare module 'babel-preset-solid' {
  const preset: object;
  export default preset;
}
