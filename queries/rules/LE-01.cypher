// id: LE-01
// title: {zh: "行政执法三项制度", en: "The three enforcement systems"}
// question: {zh: "执法公示、执法全过程记录、重大执法决定法制审核三项制度是否都有落实的措施?", en: "Are there measures for each of the three systems: disclosure, recording, legality review?"}
// severity: error
// kind: legal
// basis: [{law: 优化营商环境条例, article: 第五十八条}]
// columns: {system: ["制度", "System"], measures: ["措施", "Measures"], verdict: ["结论", "Verdict"]}
// coded: [missing, told_as]
// identity: [system]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "报告没有写落实三项制度的措施", en: "the report tells of no measure for the three systems"}
// messages:
//   pass_claimed: {zh: "{system}:报告自述的措施有 {measures}(未逐一说明各执法主体)", en: "{system}: measures as the report says: {measures} (not shown for each enforcement body)"}
//   not_stated: {zh: "{system}:{told_as}{missing}", en: "{system}: {missing} {told_as}"}
MATCH (j:Jurisdiction)<-[c:COVERS]-(d:Document)-[:PREFERS]->(s:Source)
WHERE j.id = $place AND c.during = $period AND c.of_source = s.id
MATCH (part:Procedure)-[:BROADER]->(three:Procedure)
WHERE three.name = '行政执法三项制度'
WITH DISTINCT d, s, part, CASE part.name
  // 公开的要是执法的主体、权限、依据、程序、决定等,公开招聘执法人员不是;决策的全过程记录不是执法的。
  // What is made public must be of enforcement (who, by what power, what was decided), and what is recorded no decision-making.
  WHEN '行政执法公示制度' THEN {public: ['执法主体', '执法权限', '执法职责', '执法依据', '执法程序', '执法事项', '执法清单', '执法信息', '执法结果', '执法决定', '处罚信息', '处罚结果', '处罚决定', '许可信息', '许可结果', '许可决定', '检查结果'], not_of: '', words: ['公示'], of: ['执法', '处罚', '许可', '强制', '检查', '双公示', '公示率'], metrics: ['metric:enforcement-results-published', 'metric:enforcement-publication-rate', 'metric:inspection-result-publication-rate']}
  WHEN '执法全过程记录制度' THEN {public: [], not_of: '决策', words: ['执法全过程记录', '全过程记录', '执法记录', '音像记录', '执法音像', '执法录音', '执法录像', '执法视频', '执法影像'], of: [''], metrics: []}
  ELSE {public: [], not_of: '', words: ['法制审核'], of: [''], metrics: []} END AS wording
OPTIONAL MATCH (d)<-[:STATED_IN]-(a:Statement)
WHERE a.owned_by = s.id AND ('Observation' IN labels(a) OR ('Activity' IN labels(a) AND a.modality = 'done'))
  AND (EXISTS { MATCH (a)-[:UNDER|CONCERNS]->(part) } OR EXISTS { MATCH (a)-[:MEASURES]->(m:Metric) WHERE m.id IN wording.metrics }
    OR (any(word IN wording.words WHERE a.name CONTAINS word) AND any(word IN wording.of WHERE a.name CONTAINS word) AND (wording.not_of = '' OR NOT a.name CONTAINS wording.not_of OR a.name CONTAINS '执法'))
    OR (a.name CONTAINS '公开' AND any(word IN wording.public WHERE a.name CONTAINS word)))
WITH DISTINCT s, part, a ORDER BY a.id
WITH s, part, collect(DISTINCT a.name) AS measures, collect(coalesce(a.evidence, [])) AS places
WITH s, collect({system: part.name, id: part.id, measures: measures, places: places}) AS systems, sum(size(measures)) AS all_measures
WHERE all_measures > 0
UNWIND systems AS one
RETURN one.system AS system, one.measures AS measures, CASE WHEN size(one.measures) = 0 THEN 'not_stated' ELSE 'pass_claimed' END AS verdict,
  CASE WHEN size(one.measures) = 0 THEN ['measures'] ELSE [] END AS missing, reduce(all = [], place IN one.places | all + place) AS evidence, one.id AS id, s.id AS source, CASE WHEN s.source_kind = 'report' THEN 'not_found' ELSE 'not_written' END AS told_as
ORDER BY system, id, source
