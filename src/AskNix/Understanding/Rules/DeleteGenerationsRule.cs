using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>delete-generations: the old ones, those beyond a number or an age, or exactly these.</summary>
sealed class DeleteGenerationsRule : Rule
{
    const string Delete = "@remove|thin|whittle|cull|cleanup|clean|expire|forget|free|gc|trim|reduce|drop|kill|axe|bin|discard";

    public DeleteGenerationsRule()
    {
        On(
            new DeleteGenerations(),
            $"{Delete} up|of|out? @det|of|all|my|the|system|nixos|nix|boot|bootable* @old|system|unneeded|redundant|extra|all|other|non-current|inactive+ system|nixos|nix|boot|bootable|package|home? @generation|builds|versions|entries|rebuilds except|but|apart|but-not|current|the|one|from|now|on|my|system|this|disk|machine|active|running|of|it|entirely|menu*",
            $"{Delete} @det? boot|bootloader|grub menu? entries|entry|clutter",
            "old generations cleanup|removal|deletion", $"{Delete} @generation", "out|away|down|off with @det @old|other|system* @generation", "shorten|shrink|trim @det? list|number|amount|count of @det? @old? @generation ...",
            $"{Delete} everything|all|generations but-not|except|but @det? current|latest|running|active|newest @generation|one",
            "keep|leave|retain only|just @det? current|latest|newest|running|active @generation|one", "only|just keep @det? current|latest|newest|running|active @generation|one");
        On("keep|leave|retain|preserve only|just|at|most|no|more|than|around* @det? last|latest|newest|recent|most|past|previous|current? #keep @det|last|latest|newest|most|recent|system|boot|current* @generation|builds|versions|ones|entries and|then|but|delete|remove|rest|the|others|older|other|old|ones|all|purge|drop|around|only|everything|else|discard|bin|scrap|throw|toss|ditch|lose|dump|kill|trash|nuke|burn|torch|erase|prune|clear|out|away|of|dispose*", Keep);
        On("only|just keep|leave|retain @det? last|latest|newest|recent|most|past? #keep @det|last|latest|newest|most|recent|system* @generation|builds|versions|ones|entries ...", Keep);
        On($"{Delete} all|everything|@generation|old|older|system|of|the|my|other* but-not|but|except|until|down|beyond|besides|keep|keeping|leaving|leave+ the|for|only|to|my* last|latest|newest|most|recent|past* #keep @det|last|latest|newest|most|recent|are|left|remain|of|system|ones* @generation|ones|builds? left|remain|remaining|are|only|of|them?", Keep);
        On("leave|keep|spare me|us? @det? last|latest|newest|recent|most? #keep last|latest|newest|most|recent* of|boot|entries|generations|ones|them* and remove|delete|kill|discard|drop|purge|bin|throw @det? rest|others ...", Keep);
        On("trim|reduce|limit|prune|cut|shrink|cull|shorten|whittle|thin|bring @det? system|old* @generation list|history? down|out|back? to @det? last|newest|latest|most|recent* #keep ...", Keep);
        On($"{Delete} @det|all|old|system|older* @generation and|but keep|leave|retain|only|the|last|latest|newest|just* #keep @generation|ones|of|them|newest|latest|most|recent|last*", Keep);
        On($"{Delete} @det|all|the|my|any|old|system|nixos|of|every* @generation|everything|builds|entries|ones? that|which|are|is|created|made|were|built|from|with|age|an* older-than|older|before|past|beyond|than|more|over|at|least|an|age|of|the|last|a* #age day|days|week|weeks|month|months|year|years|d|w|m|hours|hour old|ago|and|back|older|or|earlier*", Age);
        On($"{Delete} @det|all|the|my|any|old|system|nixos|of|every* @generation|everything|builds|entries? that|which|are|is|created|made|were|built|from* older-than|older|before|past|than|more|over|the|last* a|an|one|this|last|past day|week|month|year|fortnight old|ago*", SpelledAge);
        On($"{Delete} @det|all|the|my|any|old|system|nixos|of|every* @generation|everything|builds|entries? that|which|are|is|created|made|were|built|from* older-than $age", CompactAge);
        On($"{Delete} everything|all|anything older-than #age day|days|week|weeks|month|months|year|years from|of|in|among|out @det? system|nixos|boot|profile* @generation|profile|history|menu history|list|menu?", Age);
        On("keep|leave|retain only|just? @generation|everything|@det|those|from|of|the|last|past|for|newer|than|within|younger* #age day|days|week|weeks|month|months|year|years worth|of|generations|only*", Age);
        On($"{Delete} #age day|days|week|weeks|month|months|year|years old @generation", Age);
        On($"{Delete} @det? system|nixos|old? @generation|number|numbers $numbers", Exactly);
        On($"{Delete} @det|all|of|the|my* oldest|first $numbers", Oldest);
        On("all|everything but|but-not|except|besides @det|last|latest|newest|recent|most* #keep newest|latest|last|most|recent* @generation|ones? can|may|could|should|must be|go deleted|removed|dropped|away|pruned|gone?", Keep);
        On("@generation|number $numbers can|may|could|should|must be|go deleted|removed|dropped|away|pruned|gone?", Exactly);
        On("strike|cross|take @det? @generation number? #number off|from|out of? @det? list|menu|history|system|boot ...", sighting => sighting.Number("number") is { } struck ? new DeleteGenerations(Generations: [struck]) : null);
        On("throw|take|chuck|toss|get|kick|clear|wipe|clean @det? @generation|number|numbers $numbers out|off|away", Exactly);
        On($"{Delete} #number generation", sighting => sighting.Number("number") is { } number ? new DeleteGenerations(Generations: [number]) : null);
    }

    static Found? Keep(Sighting sighting) => sighting.Number("keep") is { } keep and > 0 ? new DeleteGenerations(Keep: keep) : null;

    static Found? Age(Sighting sighting)
    {
        if (sighting.Number("age") is not { } age)
            return null;
        // The unit is the word behind the number.
        var unit = sighting.Behind("age");
        return Ages.Of(age, unit) is { } olderThan ? new DeleteGenerations(OlderThan: olderThan) : null;
    }

    static Found? SpelledAge(Sighting sighting) =>
        sighting.Words.Select(word => Ages.Of(1, word)).FirstOrDefault(age => age is not null) is { } olderThan ? new DeleteGenerations(OlderThan: olderThan) : null;

    static Found? CompactAge(Sighting sighting) =>
        sighting["age"] is [var token] && Ages.Compact(token.Word) is { } olderThan ? new DeleteGenerations(OlderThan: olderThan) : null;

    static Found? Oldest(Sighting sighting) => sighting["numbers"] is [{ Number: not null }, ..]
        ? GenerationFrame.Unclear : null;

    // "12", "10, 11 and 12", "10 to 14", "3-6"
    static Found? Exactly(Sighting sighting)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        int? range = null;
        foreach (var token in sighting["numbers"])
        {
            if (token.Word is "to" or "through" or "until" or "till" or "-" && numbers.Count > 0)
                range = numbers[^1];
            else if (token.Number is { } number)
                Add(number);
            else if (token.Word.Contains(',', StringComparison.Ordinal) && token.Word.Split(',') is { Length: > 1 } list && list.All(part => int.TryParse(part, out _)))
                numbers.AddRange(list.Select(int.Parse));
            else if (token.Word.Split('-') is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var to))
                (range, _) = (AddOne(from), AddAll(to));
            else if (!token.IsComma && token.Word is not ("and" or "generation" or "generations" or "number" or "numbers" or "from" or "between" or "&" or "please" or "now" or "only" or "just" or "alone"))
                return null;
        }

        return numbers.Count == 0 ? null : new DeleteGenerations(Generations: [.. numbers.Distinct()]);

        void Add(int number) => _ = range is null ? AddOne(number) : AddAll(number);

        int AddOne(int number)
        {
            numbers.Add(number);
            return number;
        }

        int AddAll(int last)
        {
            for (var next = (range ?? numbers[^1]) + 1; next <= last && numbers.Count < 500; next++)
                numbers.Add(next);
            range = null;
            return last;
        }
    }
}
