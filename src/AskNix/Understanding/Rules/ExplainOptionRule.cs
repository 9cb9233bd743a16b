using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>explain-option: any question that names one.</summary>
sealed class ExplainOptionRule : Rule
{
    readonly FeatureReader _features;

    public ExplainOptionRule(FeatureReader features)
    {
        _features = features;
        // Whether a feature is on is what its option says on this machine.
        On("is|are|was|has|have @det? $feature @now? been? enabled|activated|turned|switched|on on? already|yet|on|in|my|the|this|at|right|now|currently|here|system|@machine|@config|or|off|not|by|default|someone|anybody|somebody*", State);
        On("do|did|have i|we @now? have|got? $feature enabled|activated|turned|switched|on on? already|yet|on|in|my|the|this|at|right|now|currently|here|system|@machine|@config|or|off|not*", State);
        On("did|have|has|had i|we|someone|anybody|somebody|anyone ever|already? enable|enabled|activate|activated|turn|turned|switch|switched on? @det? $feature on? already|yet|on|in|my|the|this|at|right|now|currently|here|system|@machine|@config*", State);
        On("explain|describe|show|define|document|tell|lookup|print|check|get|see|display|read|give|inspect|view @me? $about", Named);
        On("what|which|who|how|why|where|when|is|are|does|do|did|can|should $about", Named);
        On("nixos-option|option|documentation|docs|help|meaning|description|value|default|type|purpose|info|about $about", Named);
        On("$about what is|does|are|do it|that|this|they do|mean|for?", Named);
        On("$about meaning|means|explanation|explained|purpose|type|default|docs|documentation|help|description please?", Named);
        On("is|are there @det? page|wiki|manual|docs|documentation|entry|place|explanation ...  $about", sighting => Named(sighting));
        On("$about", Only);
        On("@show|what|which|explain @me? @be|does|do|has|have? @det? current|default|present|configured|my* value|setting|set|default|type of|for|to? @det? $known @be|set|to|have|currently|now|right|configured*", Everyday);
        On("what is @det? current|configured|default|present|set|system|my* $known set|to|now|configured|currently*", Everyday);
        On("what do|does @det? option|setting $known do|mean|control|set|change|default ...", sighting => Everyday(sighting));
        On("explain|describe @me? @det? option|setting $known", sighting => Everyday(sighting));
    }

    static Found? Named(Sighting sighting) =>
        OptionNames.In(sighting["about"]) is { } option && !sighting.Words.Any(word => word is "options" or "difference" or "differ" or "versus") ? new Found(new ExplainOption(option), 0.95, Reading.Answer) : null;

    static Found? Only(Sighting sighting) => sighting["about"] is [var option] && OptionNames.IsName(option) ? new Found(new ExplainOption(option.Text), 0.8, Reading.Answer) : null;

    Found? State(Sighting sighting) => _features.Read(sighting["feature"]) is { Port: null, Options: { Count: > 0 } options }
        ? new Found(new ExplainOption(options.Keys.FirstOrDefault(option => option.EndsWith(".enable", StringComparison.Ordinal)) ?? options.Keys.First()), Found.Sure, Reading.Answer) : null;

    static Found? Everyday(Sighting sighting)
    {
        var words = string.Join(' ', sighting["known"].Select(token => token.Word));
        return sighting["known"].Any(token => OptionNames.IsName(token)) ? null
            : KnownOptions.Find(words) is { } option && option is not ("boot.kernelPackages" or "networking.hostName") && !sighting.Words.Contains("kernel")
            ? new Found(new ExplainOption(option), 0.85, Reading.Answer) : null;
    }
}
