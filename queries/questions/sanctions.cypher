// id: sanctions
// title: {zh: "处罚、处分及其实施机关", en: "Sanctions and who imposes them"}
// question: {zh: "违反法规由谁责令改正、处罚或者处分?", en: "Who imposes which sanction for a breach?"}
// columns: {authority: [实施机关, Authority], bearer_from: [机关来源, Bearer from], named_in: [机关见于, Named in], sanction: [措施, Sanction], condition: [违法情形, Breach], modality: [性质, Modality], article: [条款, Article], regulation: [法规, Regulation], status: [效力, In force]}
// coded: [authority, bearer_from, modality, status]
// params: {measures: {default: [罚款, 处罚, 处分, 责令, 没收, 收缴, 吊销, 警告, 批评, 记过, 记大过, 撤职, 降级, 开除, 追缴, 追究, 责任, 取缔, 拘留, 暂扣, 暂停, 降低, 查封, 扣押, 撤销, 取消, 限制, 关闭, 停产, 赔偿, 处理, 整改, 约谈, 罢免], zh: "措施用语", en: "Words of a sanction"}, apart: {default: [不得给予, 不予处罚, 不予行政处罚, 免予, 从轻, 减轻, 手续, 范围内规定, 责令下级], zh: "不算罚则的用语", en: "Words of what is no sanction"}, authority: {default: "", zh: "机关用语", en: "Word of the authority"}, breach: {default: "", zh: "违法情形用语", en: "Word of the breach"}, regulation: {default: "", zh: "法规", en: "Regulation"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "该日已载入的法规没有所问的罚则", en: "no loaded regulation in force that day holds such a sanction"}
CALL {
  UNWIND CASE WHEN $regulation <> '' THEN ['by regulation'] ELSE [] END AS way
  OPTIONAL MATCH (exact:Regulation) WHERE exact.name = $regulation
  WITH way, collect(exact.name) AS exact
  MATCH (reg:Regulation) WHERE reg.name = $regulation OR (size(exact) = 0 AND reg.name CONTAINS $regulation)
  MATCH (reg)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)-[:IMPOSES]->(d:Duty)
  WHERE d.sanction = true
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $authority <> '' THEN ['by authority'] ELSE [] END AS way
  MATCH (who:Bearer) WHERE who.name CONTAINS $authority
  MATCH (who)<-[:BORNE_BY]-(d:Duty)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  WHERE d.sanction = true
  RETURN reg, v, p, d
  UNION ALL
  UNWIND CASE WHEN $regulation = '' AND $authority = '' THEN ['all'] ELSE [] END AS way
  MATCH (d:Duty) WHERE d.sanction = true AND ($breach = '' OR d.condition CONTAINS $breach OR d.name CONTAINS $breach)
  MATCH (d)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)<-[:HAS_VERSION]-(reg:Regulation)
  RETURN reg, v, p, d
}
WITH reg, v, p, d
WHERE d.modality <> 'prohibition'
  AND any(word IN $measures WHERE d.name CONTAINS word)
  AND NOT any(word IN $apart WHERE d.name CONTAINS word)
  AND ($breach = '' OR d.condition CONTAINS $breach OR d.name CONTAINS $breach)
  AND coalesce(v.valid_from, '') <= $as_of AND coalesce(v.date, '') <= $as_of
  AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE coalesce(s.effective, later.date) <= $as_of }
  AND NOT EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') }
OPTIONAL MATCH (d)-[:BORNE_BY]->(role:Bearer)
WITH reg, v, p, d, role
WHERE $authority = '' OR role.name CONTAINS $authority
RETURN DISTINCT coalesce(role.name, 'not_stated') AS authority, CASE WHEN role IS NULL THEN 'not_stated' WHEN coalesce(d.implied, false) THEN 'implied_bearer' ELSE 'as_written' END AS bearer_from, coalesce(d.implied_from, '') AS named_in,
  d.name AS sanction, d.condition AS condition,
  CASE WHEN d.modality = 'permission' AND coalesce(d.sanction, false) THEN 'sanction_power' ELSE d.modality END AS modality, p.name AS article, reg.name AS regulation,
  CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END AS status,
  p.order AS rank, coalesce(d.action_start, 0) AS start, d.id AS id, coalesce(d.evidence, []) AS evidence
ORDER BY regulation, rank, start, id, authority
