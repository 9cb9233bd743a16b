using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>compare-generations.</summary>
sealed class CompareRule : Rule
{
    const string Ask = "compare|diff|difference|differences|comparison|delta|changes|changelog";

    public CompareRule()
    {
        On("compare|diff @me? @det? system|nixos? @generation|version|versions|number|builds? #from and|with|to|against|vs|versus|from|&? @det? @generation|number|version? #to", Both);
        On("@show|explain|compare|diff|make|do|see|what @me? @be? @det? difference|differences|diff|comparison|delta|changes|change between|of|from|in|for @det? @generation|number|builds|versions|version? #from and|to|with|vs|versus|until|through|& @det? @generation|number? #to", Both);
        On($"{Ask} between|of|from|in? @det? @generation|number|builds? #from and|to|with|vs|versus|& @det? @generation|number? #to", Both);
        On("what|which @package? @be|have|has|did? different|changed|change|differs|updated|the|new|added|removed|upgraded|was|is* difference|differences|from|between|in|since|diff @det? @generation|number? #from and|to|until|vs|versus|or|& @det? @generation|number? #to", Both);
        On("how do|does|did|is|are @det? @generation? #from and|differ|different|from|to|compare|with|compared+ @det? @generation? #to differ|different|compare?", Both);
        On("what|which @package? @be|has|have|did? new|different|changed|change|changes in|with|by|for? @det? @generation|number? #to compared|relative|against|over|versus|vs|since to|with? @det? @generation|number? #from", Both);
        On("@generation? #from vs|versus|and|against|compared to|with? @det? @generation? #to difference|diff|compare?", Both);
        On($"compare|diff|{Ask} @me? @det? @generation|number|version? #from with|to|and|against|vs|versus? @det? current|now|running|present|latest|active|booted|today|this|one|my @generation|system|one|state|version|configuration?", One);
        On("compare|diff @det? current|running|present|active|latest|my|this|booted @generation|system|one|state|version|configuration with|to|and|against|vs|versus @det? @generation|number|version? #from", One);
        On("@show|what|which @me? @det? @package? @be|have|has|did|difference|differences|diff|changes|changed|change|different|updated|new|the|all* since|from|between|after|to|and|now|with @det? @generation|number #from and|to|until|till? @det? now|current|today|this|one|@generation|present|running?", One);
        On("compare|diff @me? @det? @generation|number|version #from with|to|and|against|vs?", One);
        On("@show|what|explain|tell @me? @be? @det? difference|differences|diff|comparison between|of|from? what|the|my|system|config|one+ i|we @now? run|have|use|am|booted @now? and|to|versus|vs|against @det? @generation|number #from", One);
        On($"@show|i|we would? @please* @want? @me? @det? {Ask} between|of|from|in? @det? @generation|number|builds? #from and|to|with|vs|versus|& @det? @generation|number? #to ...", Both);
        On("what|which @package|things? changed|differs|differ from|since|between #from until|till|to|and|through now|today|here|currently?", One);
        On("what|which @package|things? are|is|were newer|older|different|new|changed now|here|today? than|from|compared? to|in|with|under? @det? @generation|number #from", One);
        On("what did|has|have @det|last|latest|recent|yesterday's|night's|today's|morning's|system* update|upgrade|rebuild|switch actually|really|all|exactly* change|changed|alter|altered|touch|touched|bring|brought ...", _ => new Found(new CompareGenerations(), atMost: Reading.Answer));
        On("nvd? diff $from $to", Links);
        On("in? what|which|how way|ways|respect|respects? is|are|does|do|has|have @det|today's|current|running|present* @system|one different|differ|changed from|to|since|compared|against+ @det? @generation|number #from", One);
        On("what @be new|different|changed in|on|with|for @det? @machine|system since|after @det? @generation|number #from", One);
        On("what|which @package|software? came|went|changed and|or? went|came|left from|between @det? @generation|number? #from and|to|until @det? @generation|number? #to", Both);
        On(
            new CompareGenerations(),
            "compare|diff @det? last|previous|two|2|recent|current|latest|and|the|with|to|my|old|new|generation|generations|system|one|this|versions|system|against|now|before* @generation|system|one|version|builds|before|now",
            "compare|diff @generation",
            "@show @me? @det? difference|differences|diff|changes|change|delta between|of|since|from|in|to|with|by|compared @det? last|previous|current|two|2|recent|old|and|the|new|latest|my|now|this|generation|running|to* @generation|update|upgrade|rebuild|one|version|system|builds|switch|now|time",
            "@show @me? what|which|everything @package? changed|is|was|has|have|different|new|did|got|updated|upgraded|that|the* changed|change|different|updated|upgraded|new|since|in|with|by|from|after @det? last|previous|latest|recent|current|my|time|between|this* update|upgrade|rebuild|@generation|time|switch|yesterday|install?",
            "system|generation|generations diff|difference|differences|comparison|changes",
            "diff", "nvd diff", "show @me? @det? last|recent|latest changes",
            "changes|diff|differences since|in|from|of @det? @last update|upgrade|rebuild|generation|time|switch");
        On("put|hold|lay|set|place @generation? #from next|against|beside|besides|alongside|up to|against? @generation? #to ...", Both);
        On("put|hold|lay|set|place @generation? #from and @generation? #to next|side|beside|against|alongside to|by|each|side|another|other|one|together* ...", Both);
        On("@show|tell @me? what i|we|changed|was|is|gained|lost|got|new|different|gain|get|lose+ by|when|in|with|on? going|moving|coming|switching|updating|stepping? from @generation? #from to @generation? #to ...", Both);
        On("what is|are|was different|new|changed|other in|with|about @generation|number? #from compared|relative|against|versus|vs|from|to+ ...", One);
        On("since @generation #from what|which ... changed|new|different|updated|added|removed ...", One);
        On("how does|do|did|is @generation|number? #from differ|different from @det ...", One);
        Asked(
            new CompareGenerations(),
            "what|which @package|things|software? @be|have|has|did|got|were|was|all|exactly|actually* change|changed|changes|different|new|updated|upgraded|happened in|since|after|with|during|by|from|between|on|through @det? last|previous|latest|recent|current|my|this|two|now|and|the|system* update|upgrade|rebuild|@generation|time|switch|yesterday|today|boot|reboot|week|now|monday|month|night|updates",
            "what|which @package|things|software? did|does|was|were|has|have @det? @last|my|system|the|nixos|recent|this|new* update|upgrade|rebuild|generation|switch change|bring|do|update|install|include|contain|upgraded|changed|updated|brought? in|on|to|my|system|new?",
            "what|which changed|changes recently|lately|yesterday|today|on|my|system|in|the|machine|this|week|last?",
            "what|which @package were|was|got|have|has|been* updated|upgraded|changed|added|removed|installed recently|lately|in|by|during|the|last|with|yesterday|since|today|previous|update|upgrade|rebuild|generation|time*",
            "what @be @det? difference|differences|diff|new|different|changed? between|in|with|since|from|about|to|compared @det? last|previous|current|two|2|recent|old|and|the|new|latest|my|now|this|one|generation|to|running* @generation|update|upgrade|rebuild|one|now|builds",
            "what is new|different since|after|in|with|on ...",
            "what|which got|was|were|has|have been? updated|upgraded|changed|installed|removed last|this|by|in|during|the|time|update|upgrade|rebuild|recently|yesterday*",
            "what did you|ask-nix just|last|already* do|change|install|remove|update ...",
            "did|has|have|is|are|was|were anything|something|much|things|stuff|packages|any|been|got|get* change|changed|changes|different|differ|new|updated|upgraded since|in|after|with|compared|from|to|relative|against+ @det? @last? system|nixos|my* update|upgrade|rebuild|yesterday|@generation|version|build|state|time|one of|for|on|this|the|my|system|machine|nixos*");
    }

    static Found? Both(Sighting sighting) =>
        sighting.Number("from") is { } from && sighting.Number("to") is { } to ? new Found(new CompareGenerations(from, to)) : null;

    // "Nvd diff system-55-link system-57-link"
    static Found? Links(Sighting sighting) => Link(sighting["from"]) is { } from && Link(sighting["to"]) is { } to ? new Found(new CompareGenerations(from, to)) : null;

    static int? Link(IReadOnlyList<Token> words) => words is [{ Text: var link }] && link.EndsWith("-link", StringComparison.Ordinal) && link[..^5].Split('-') is [.., var number] && int.TryParse(number, out var generation) ? generation : null;

    static Found? One(Sighting sighting) => sighting.Number("from") is { } from ? new Found(new CompareGenerations(from)) : null;
}
