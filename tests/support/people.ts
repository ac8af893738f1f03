import { parseGrant, type Actor, type Grant } from '#domain/identity';

/** Somebody with the rights an identity provider would send: `person('plan-writer@9901')`. */
export function person(...claims: readonly string[]): Actor {
	const grants = claims.map((claim): Grant => {
		const grant = parseGrant(claim);
		if (!grant) throw new Error(`Not a claim: ${claim}`);
		return grant;
	});
	return { personId: claims.join('+'), name: `Opdigtet ${claims.join(' og ')}`, grants };
}
