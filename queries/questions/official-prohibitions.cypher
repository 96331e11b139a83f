// id: official-prohibitions
// title: {zh: "对工作人员的禁止性规定", en: "Prohibitions for officials"}
// question: {zh: "法规禁止国家机关工作人员做什么?", en: "What must officials not do?"}
// columns: {role: [承担者, Bearer], bearer_from: [承担者来源, Bearer from], action: [不得做的事, Forbidden act], condition: [条件, Condition], article: [条款, Article], regulation: [法规, Regulation], status: [效力, In force]}
// coded: [bearer_from, status]
// params: {officials: {default: [工作人员, 公务员, 负责人, 领导干部, 行政首长, 执法人员, 监察人员, 法官, 检察官, 警察, 公职人员, 调查人员, 办案人员, 检查人员, 督察人员, 涉密人员, 审判人员, 检察人员], zh: "人员称谓", en: "Words for officials"}, apart: {default: [企业, 公司, 协会, 慈善组织, 社会组织, 合作社, 经营, 用人单位, 被检查, 被调查, 用电, 业主], zh: "不算国家机关的用语", en: "Words of other employers"}, regulation: {default: "", zh: "法规", en: "Regulation"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "该日已载入的法规没有这样的规定", en: "no loaded regulation in force that day says so"}
OPTIONAL MATCH (exact:Regulation) WHERE exact.name = $regulation
WITH collect(exact.name) AS exact
MATCH (reg:Regulation)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..6]->(p:Provision)-[:IMPOSES]->(d:Duty)-[:BORNE_BY]->(role:Bearer)
WHERE d.modality = 'prohibition'
  AND any(word IN $officials WHERE role.name ENDS WITH word) AND NOT any(word IN $apart WHERE role.name CONTAINS word)
  AND NOT (d.name STARTS WITH '少于' OR d.name STARTS WITH '多于' OR d.name STARTS WITH '低于')
  AND ($regulation = '' OR reg.name = $regulation OR (size(exact) = 0 AND reg.name CONTAINS $regulation))
  AND coalesce(v.valid_from, '') <= $as_of AND coalesce(v.date, '') <= $as_of
  AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE coalesce(s.effective, later.date) <= $as_of }
  AND NOT EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '') }
RETURN DISTINCT role.name AS role, CASE WHEN coalesce(d.implied, false) THEN 'implied_bearer' ELSE 'as_written' END AS bearer_from,
  d.name AS action, d.condition AS condition, p.name AS article, reg.name AS regulation,
  CASE WHEN v.valid_from IS NULL THEN 'dates_unknown' ELSE 'in_force' END AS status,
  p.order AS rank, coalesce(d.action_start, 0) AS start, d.id AS id, coalesce(d.evidence, []) AS evidence
ORDER BY regulation, rank, start, id, role
