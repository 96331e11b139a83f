// id: regulation-file
// title: {zh: "一部法规文件的档案", en: "The file of a regulation"}
// question: {zh: "关于某部法规文件:种类、版本和施行日期、制定依据、在报告中的用法、相关工作、承担职责的角色?", en: "A regulation's kind, versions and dates, basis, use in reports, related work, and roles with duties?"}
// columns: {regulation: [法规文件, Regulation], kind: [类别, Kind], fact: [事实, Fact], detail: [说明, Detail], bearer_from: [承担者来源, Bearer from], where: [段落, Section], text: [出处, From]}
// coded: [kind, detail, bearer_from]
// params: {regulation: {default: 重大行政决策程序暂行条例, zh: "法规文件", en: "Regulation"}}
// empty: {zh: "没有载入这部法规文件", en: "that regulation is not loaded"}
// example: {regulation: 重大行政决策程序暂行条例}
MATCH (r:Regulation)
WHERE r.name = $regulation OR r.id = $regulation OR '《' + r.name + '》' = $regulation
OPTIONAL MATCH (r)-[:CLASSIFIED_AS]->(c:Concept)
WITH DISTINCT r, c ORDER BY c.name
WITH r, collect(CASE WHEN c IS NULL THEN null ELSE {kind: 'classified', rank: 0, at: '', fact: c.name, detail: '', where: '', text: '', id: c.id, evidence: []} END) AS rows
OPTIONAL MATCH (r)-[:HAS_VERSION]->(v:Version)
WITH DISTINCT r, rows, v ORDER BY v.valid_from, v.id
WITH r, rows, collect(CASE WHEN v IS NULL THEN null ELSE {kind: 'version', rank: 1, at: coalesce(v.valid_from, ''), fact: v.name, detail: coalesce(v.valid_from, 'dates_unknown'), where: '', text: coalesce(v.doc_no, ''), id: v.id, evidence: coalesce(v.evidence, [])} END) AS more
WITH r, rows + more AS rows
OPTIONAL MATCH (r)-[on:BASED_ON]->(basis:Regulation)
WITH DISTINCT r, rows, on, basis ORDER BY basis.name, on.of_source
WITH r, rows, collect(CASE WHEN basis IS NULL THEN null ELSE {kind: 'made_under', rank: 2, at: '', fact: basis.name, detail: '', where: '', text: on.of_source, id: basis.id, evidence: coalesce(on.evidence, [])} END) AS more
WITH r, rows + more AS rows
OPTIONAL MATCH (r)<-[of:BASED_ON]-(made:Regulation)
WITH DISTINCT r, rows, of, made ORDER BY made.name, of.of_source
WITH r, rows, collect(CASE WHEN made IS NULL THEN null ELSE {kind: 'basis_of', rank: 3, at: '', fact: made.name, detail: '', where: '', text: of.of_source, id: made.id, evidence: coalesce(of.evidence, [])} END) AS more
WITH r, rows + more AS rows
OPTIONAL MATCH (src:Source)<-[:PREFERS]-(:Document)-[m:MENTIONS]->(r)
WHERE m.of_source = src.id
WITH DISTINCT r, rows, m, src ORDER BY src.title
WITH r, rows, collect(CASE WHEN m IS NULL THEN null ELSE {kind: 'mentioned', rank: 4, at: '', fact: reduce(text = '', one IN m.surface | text + CASE WHEN text = '' THEN '' ELSE '、' END + one), detail: coalesce(m.use, ''), where: '', text: src.title, id: src.id, evidence: coalesce(m.evidence, [])} END) AS more
WITH r, rows + more AS rows
OPTIONAL MATCH (r)<-[:UNDER|CONCERNS]-(a:Activity)-[:STATED_IN]->(:Document)-[:PREFERS]->(s:Source)
WHERE a.owned_by = s.id
WITH DISTINCT r, rows, a, s ORDER BY s.title, a.section, a.id
WITH r, rows, collect(CASE WHEN a IS NULL THEN null ELSE {kind: 'activity', rank: 5, at: '', fact: a.name, detail: a.modality, where: a.section, text: s.title, id: a.id, evidence: coalesce(a.evidence, [])} END) AS more
WITH r, rows + more AS rows
OPTIONAL MATCH (r)<-[:CONCERNS]-(x:Absence)-[:STATED_IN]->(:Document)-[:PREFERS]->(s:Source)
WHERE x.owned_by = s.id
WITH DISTINCT r, rows, x, s ORDER BY s.title, x.id
WITH r, rows, collect(CASE WHEN x IS NULL THEN null ELSE {kind: 'not_stated', rank: 6, at: '', fact: x.name, detail: '', where: '', text: s.title, id: x.id, evidence: []} END) AS more
WITH r, rows + more AS rows
OPTIONAL MATCH (r)-[:HAS_VERSION]->(:Version)-[:HAS_PART*1..8]->(:Provision)-[:IMPOSES]->(d:Duty)-[:BORNE_BY]->(role:Bearer)
WITH r, rows, role.name AS role, role.id AS role_id, count(DISTINCT d) AS duties, count(DISTINCT CASE WHEN d.implied THEN d ELSE null END) AS implied
ORDER BY role
WITH r, rows, collect(CASE WHEN role IS NULL THEN null ELSE {kind: 'bears_duties', rank: 7, at: '', fact: role, detail: toString(duties), bearer_from: CASE WHEN implied = 0 THEN 'as_written' WHEN implied = duties THEN 'implied_bearer' ELSE 'partly_implied' END, where: '', text: '', id: role_id, evidence: []} END) AS more
WITH r, rows + more AS rows
UNWIND rows AS row
RETURN DISTINCT r.name AS regulation, row.kind AS kind, row.fact AS fact, row.detail AS detail, row.bearer_from AS bearer_from, row.where AS where, row.text AS text, row.rank AS rank, row.at AS at, row.id AS id, row.evidence AS evidence
ORDER BY regulation, rank, text, at, where, id, fact
