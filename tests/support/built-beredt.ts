/** Once a run: the journeys meet the service as it is built from the sources at hand. */
import { projectRoot } from '#server/platform/project-root';
import { buildIfNeeded } from '../../scripts/build-if-needed.ts';

export default function builtBeredt(): void {
	if (!buildIfNeeded(projectRoot())) throw new Error('The build failed; the lines above say why.');
}
