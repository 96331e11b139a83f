// id: roles-without-duties
// title: {zh: "没有职责的角色", en: "Roles without duties"}
// question: {zh: "来源提到或者使用的哪些角色,已载入的法规没有为其规定职责?", en: "For which roles that a source names or uses does no loaded regulation lay down a duty?"}
// columns: {role: [角色, Role], definition: [说明, Definition]}
// params: {role: {default: "", zh: "角色用语", en: "Word of the role"}}
// empty: {zh: "来源提到的每个角色都有职责", en: "every role that a source names has a duty"}
MATCH (role:Role)
WHERE ($role = '' OR role.name CONTAINS $role) AND NOT EXISTS { MATCH (:Duty)-[:BORNE_BY]->(role) }
MATCH ()-[use:FILLS|MENTIONS|APPLIES_BY_REFERENCE|CARRIED_OUT_BY|ABOUT|CONCERNS|ISSUED_BY|DECLARES]->(role)
WHERE NOT use.of_source IN ['ontology', 'derived']
RETURN DISTINCT role.name AS role, role.definition AS definition, role.id AS id, coalesce(role.evidence, []) AS evidence
ORDER BY role, id
