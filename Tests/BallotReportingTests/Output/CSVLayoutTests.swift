import BallotModel
import BallotReporting
import Testing

@Suite struct CSVLayoutTests {
  private let writer = ReportWriter()
  private let results = SampleResults.results

  @Test func `flags have one line per reason`() {
    #expect(
      writer.flags(results, all: true, lower: { _, _ in 0.25 }, as: .csv) == """
        official,name,position,unit,city,district,codebook,status,ballots,marked,share,lower,\
        rule,kind,action,subject,count,base,reason-share,reason-lower,threshold,p,q
        o-1,Cán bộ 001,Phó,u1,hn,lb,cb,too-few-ballots,*,*,*,*,,,,,,,,,,,
        o-2,Cán bộ 002,Công chức,u2,hn,gl,cb,watch,8,4,0.500000,0.250000,\
        peers,peer-outlier,watch,,4,8,0.500000,,0.050000,0.001230,0.012300
        o-3,Cán bộ 003,Chủ tịch,u1,hn,lb,cb,meeting,30,12,0.400000,0.250000,\
        many,marked-share,meeting,,12,30,0.400000,,0.300000,,
        o-3,Cán bộ 003,Chủ tịch,u1,hn,lb,cb,meeting,30,12,0.400000,0.250000,\
        one,indicator-share,meeting,A01,9,30,0.300000,0.186000,0.166667,,

        """)
  }

  @Test func `officials.csv is long and withholds too few ballots`() {
    // 9 / 30, 5 / 30, 2 / 30 and 4 / 8, 0 / 8, 1 / 8.
    #expect(
      writer.officialsLong(results) == """
        official,indicator,count,base,share
        o-1,A01,*,*,*
        o-1,A02,*,*,*
        o-1,B01,*,*,*
        o-2,A01,4,8,0.500000
        o-2,A02,0,8,0.000000
        o-2,B01,1,8,0.125000
        o-3,A01,9,30,0.300000
        o-3,A02,5,30,0.166667
        o-3,B01,2,30,0.066667

        """)
  }

  @Test func `officials by command have one line each, named as in JSON`() {
    let lines = writer.officials(results, as: .csv).split(separator: "\n")
    #expect(
      lines[0] == """
        code,name,unit,city,district,codebook,status,ballots,marked,none,blank,mentions,\
        groups,parents,indicators
        """)
    #expect(
      lines[1] == "o-1,Cán bộ 001,u1,hn,lb,cb,too-few-ballots,*,*,*,*,*,*,*,*")
    #expect(
      lines[2] == """
        o-2,Cán bộ 002,u2,hn,gl,cb,watch,8,4,3,1,5,D=4;T=1,P1=4;P2=1,A01=4;A02=0;B01=1
        """)
  }

  @Test func `areas have a column per status beside the figure called none`() {
    #expect(
      writer.areas(results, level: 1, as: .csv) == """
        code,name,codebook,units,officials,ballots,marked,none,blank,mentions,indicators,\
        statuses-too-few-ballots,statuses-on-hold,statuses-meeting,statuses-watch,statuses-none
        gl,Gia Lâm,cb,1,1,8,4,3,1,5,A01=4;A02=0;B01=1,0,0,0,1,0
        lb,Long Biên,cb,1,2,*,*,*,*,*,*,1,0,1,0,0

        """)
  }

  @Test func `indicators quote labels with commas`() {
    #expect(
      writer.indicators(results, as: .csv) == """
        codebook,code,label,group,parent,count,base,share
        cb,A01,"Đi muộn, về sớm",D,P1,13,38,0.342105
        cb,A02,Họp vắng,D,P1,0,38,0.000000
        cb,B01,Đẩy việc,T,P2,*,*,*

        """)
  }

  @Test func `reconciliation leaves empty what nobody counted`() {
    #expect(
      writer.reconciliation(results.reconciliation, in: results.round, as: .csv) == """
        unit,issued,collected,found,valid,invalid,agrees,faults
        u1,40,35,34,*,*,false,Q03
        u2,,,9,8,1,,

        """)
  }

  @Test func `rejects name the place and no content`() {
    let row = RejectRow(
      fate: .conflict, file: "ballots/a.csv", fault: Fault(.conflict, line: 70_001, record: 70_000))
    #expect(
      writer.rejects([row], round: "r1", as: .csv) == """
        fate,code,file,line,record,column,heading,message,hint
        conflict,C02,ballots/a.csv,70001,70000,,,\
        "Cùng phiếu, cùng cán bộ nhưng nội dung khác; mọi bản đều để riêng",\
        Tổ kiểm phiếu quyết định trong decisions.csv.

        """)
  }

  @Test func `a name that looks like a formula is disarmed in every file`() {
    var results = results
    for place in results.round.officials.indices {
      results.round.officials[place].name = "=HYPERLINK(\"x\")"
    }
    let text = writer.flags(results, all: true, lower: { _, _ in 0 }, as: .csv)
    #expect(text.contains(",\"'=HYPERLINK(\"\"x\"\")\","))
    #expect(!text.contains(",\"=HYPERLINK"))
  }
}
