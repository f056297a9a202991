/** The parts of the reference reader that the tests use; it has no types of its own. */
declare module 'edtf' {
  /** Milliseconds since 1970, infinite where open. Throws what is no EDTF. */
  export default function read(text: string): { readonly min: number; readonly max: number }
}
