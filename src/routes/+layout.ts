/** Pages work without script and load only our own small modules, where they need one; the back office hydrates. */
export const csr = false;
