// id: sanctions
// title: {zh: "处罚、处分及其实施机关", en: "Sanctions and who imposes them"}
// question: {zh: "违反法规由谁责令改正、处罚或者处分?", en: "Who imposes which sanction for a breach?"}
// columns: {authority: [实施机关, Authority], sanction: [措施, Sanction], condition: [违法情形, Breach], modality: [性质, Modality], article: [条款, Article], regulation: [法规, Regulation], status: [效力, In force]}
// coded: [authority, modality, status]
// params: {authority: {default: "", zh: "机关用语", en: "Word of the authority"}, breach: {default: "", zh: "违法情形用语", en: "Word of the breach"}, regulation: {default: "", zh: "法规", en: "Regulation"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "该日已载入的法规没有写明实施机关的罚则", en: "no loaded regulation in force that day names an authority for a sanction"}
MATCH (reg:Regulation)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..6]->(p:Provision)-[:IMPOSES]->(d:Duty)
WHERE d.sanction = true
  AND ($regulation = '' OR reg.name CONTAINS $regulation)
  AND ($breach = '' OR d.condition CONTAINS $breach OR d.name CONTAINS $breach)
  AND (v.valid_from IS NULL OR v.valid_from <= $as_of)
  AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (:Version)-[s:SUPERSEDES]->(v) WHERE s.effective <= $as_of }
  AND NOT EXISTS { MATCH (:Version)-[x:REPEALS]->(reg) WHERE x.effective <= $as_of }
OPTIONAL MATCH (d)-[:BORNE_BY]->(role:Bearer)
WITH reg, v, p, d, role
WHERE $authority = '' OR role.name CONTAINS $authority
RETURN DISTINCT coalesce(role.name, 'not_stated') AS authority, d.name AS sanction, d.condition AS condition,
  d.modality AS modality, p.name AS article, reg.name AS regulation,
  CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END AS status,
  p.order AS rank, coalesce(d.action_start, 0) AS start, d.id AS id, coalesce(d.evidence, []) AS evidence
ORDER BY regulation, rank, start, id, authority
