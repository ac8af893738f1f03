/**
 * The programme room knows offers, rounds, information meetings, applications, assessments, places, engagements and what
 * they bring about. It knows people only by id and role, and nothing of a child. It guards this: a place is given by
 * what is written down, the same for all, and whoever decides otherwise says why.
 */
export {};
