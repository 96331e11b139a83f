// id: roles-without-duties
// title: {zh: "没有职责的角色", en: "Roles without duties"}
// question: {zh: "角色表中的哪些角色,已载入的法规没有为其规定职责?", en: "For which roles of the scheme does no loaded regulation lay down a duty?"}
// columns: {role: [角色, Role], definition: [说明, Definition]}
// params: {role: {default: "", zh: "角色用语", en: "Word of the role"}}
// empty: {zh: "每个角色都有职责", en: "every role has a duty"}
MATCH (role:Role)
WHERE ($role = '' OR role.name CONTAINS $role) AND NOT EXISTS { MATCH (:Duty)-[:BORNE_BY]->(role) }
RETURN DISTINCT role.name AS role, role.definition AS definition, role.id AS id, coalesce(role.evidence, []) AS evidence
ORDER BY role, id
