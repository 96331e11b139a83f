// id: GV-01
// title: {zh: "每项法定职责有承担主体", en: "Every legal duty has a body that bears it"}
// question: {zh: "报告所援引的法规中,由本级常设角色承担的职责,是否都能找到承担的具体机构?", en: "In the regulations that a report invokes, does every standing role have a concrete body?"}
// severity: error
// kind: graph-quality
// basis: []
// columns: {role: ["角色", "Role"], body: ["机构", "Body"], duties: ["职责项数", "Duties"], implied: ["其中推定", "Of them implied"], articles: ["条款", "Articles"], verdict: ["结论", "Verdict"]}
// coded: [why]
// identity: [role]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "报告没有援引已载入职责的法规", en: "the report invokes no regulation whose duties are loaded"}
// messages:
//   finding: {zh: "“{role}”承担 {duties} 项职责(其中承担者为推定的 {implied} 项;{regulation}{articles}),报告和资料均未载明由哪个机构承担", en: "the role {role} bears {duties} duties ({implied} of them implied; {regulation} {articles}); neither report nor data say which body fills it: not stated"}
//   not_stated: {zh: "“{role}”承担 {duties} 项职责({regulation}{articles}),报告写了 {doers} 开展这项工作,没有写明该角色由它承担,待确认", en: "the role {role} bears {duties} duties ({regulation} {articles}); the report tells of such work of {doers}, not that it fills the role: to be confirmed"}
//   pass: {zh: "“{role}”由 {body} 充任,承担 {duties} 项职责(其中承担者为推定的 {implied} 项)", en: "the role {role} is filled by {body} and bears {duties} duties ({implied} of them implied)"}
//   not_applicable: {zh: "“{role}”({regulation}){why},不算缺口", en: "the role {role} ({regulation}) is {why}: no gap"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(doc:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (doc)-[use:MENTIONS]->(reg:Regulation)-[:HAS_VERSION]->(v:Version)-[:HAS_PART*1..8]->(p:Provision)-[:IMPOSES]->(d:Duty)-[:BORNE_BY]->(r:Role)
WHERE use.of_source = s.id AND use.use = 'basis' AND r.assignment IS NOT NULL AND r.assignment <> 'class' AND d.modality <> 'permission'
  AND v.valid_from <= $as_of AND coalesce(v.date, '') <= $as_of AND (v.valid_to IS NULL OR v.valid_to >= $as_of)
  AND NOT EXISTS { MATCH (later:Version)-[replaced:SUPERSEDES]->(v) WHERE coalesce(replaced.effective, later.date) <= $as_of }
WITH DISTINCT reg, v, r, d, p, s.id AS source, coalesce(j.level, s.level, '') = 'township' AS low
WITH reg, r, d, p, source, CASE WHEN NOT low THEN '' WHEN EXISTS { MATCH (v)-[:HAS_PART*1..8]->(:Provision)-[:APPLIES_BY_REFERENCE]->(lower:Role) WHERE lower.resolves_to CONTAINS 'township' } THEN 'by_reference_only'
  WHEN NOT EXISTS { MATCH (v)-[:HAS_PART*1..8]->(:Provision)-[:IMPOSES]->(:Duty)-[:BORNE_BY]->(own:Role) WHERE own.resolves_to CONTAINS 'township' OR own.resolves_to STARTS WITH 'subdistrict' } THEN 'not_of_level' ELSE '' END AS apart
OPTIONAL MATCH (b:Body)-[f:FILLS]->(r)
WHERE f.during IS NULL OR f.during = $period
OPTIONAL MATCH (b)-[:IN]->(place:Jurisdiction)
WITH DISTINCT reg, r, d, p, source, apart, b, f, place.id AS at
OPTIONAL MATCH (d)-[:CONCERNS]->(:Procedure)<-[:UNDER|CONCERNS]-(work:Activity)-[by:CARRIED_OUT_BY]->(doer:Institution)
WHERE work.owned_by = source AND work.modality = 'done' AND NOT coalesce(by.implicit, false)
  AND (d.name CONTAINS work.action OR EXISTS {
    MATCH (d)-[:CONCERNS]->(own:Procedure)<-[:UNDER|CONCERNS]-(work)
    WHERE NOT EXISTS { MATCH (d)-[:CONCERNS]->(:Procedure)-[:BROADER]->(own) } AND NOT work.action IN ['履行', '落实', '执行', '贯彻', '贯彻落实', '严格执行', '严格落实', '同意', '通过']
  })
WITH reg, r, d, p, apart, b, f, at, doer ORDER BY doer.name
WITH reg, r, d, p, apart, b, f, at, collect(DISTINCT doer.name) AS did
ORDER BY p.order, d.id
WITH reg, r, apart, reduce(all = [], names IN collect(did) | all + [one IN names WHERE NOT one IN all]) AS doers, collect(DISTINCT d.id) AS duties, collect(DISTINCT CASE WHEN d.implied THEN d.id ELSE null END) AS implied, collect(DISTINCT p.name) AS articles, collect(d.evidence) AS places,
  max(CASE WHEN at = $place THEN b.name ELSE null END) AS body, max(CASE WHEN at = $place THEN f.evidence ELSE null END) AS basis
RETURN r.name AS role, body, size(duties) AS duties, size(implied) AS implied, articles, reg.name AS regulation, doers,
  CASE WHEN body IS NOT NULL THEN 'pass' WHEN r.assignment = 'standing' AND apart = '' AND size(doers) > 0 THEN 'not_stated' WHEN r.assignment = 'standing' AND apart = '' THEN 'finding' ELSE 'not_applicable' END AS verdict,
  CASE WHEN body IS NULL AND r.assignment = 'standing' AND apart = '' THEN [r.name] ELSE [] END AS missing,
  CASE WHEN apart <> '' THEN apart WHEN r.assignment = 'per_case' THEN 'decided_per_case' ELSE 'decided_by_level' END AS why,
  reduce(all = coalesce(basis, []), one IN places | all + one) AS evidence
ORDER BY role, regulation
