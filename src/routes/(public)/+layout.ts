/** Public pages work without script and load only our own small modules, where they need one. */
export const csr = false;
