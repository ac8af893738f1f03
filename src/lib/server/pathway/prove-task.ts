/** The proof of one path, in a process of its own: it takes seconds, and everybody else is served meanwhile. */
import { verify, type Compiled, type Proof } from '#domain/pathway';

const prove = (pathway: Compiled): Proof => verify(pathway);
export default prove;
