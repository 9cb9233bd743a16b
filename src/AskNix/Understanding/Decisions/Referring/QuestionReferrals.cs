using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>Questions about what was spoken of.</summary>
static class QuestionReferrals
{
    static readonly Pattern More = Pattern.Parse("and? what|where|who|which|how|is|does|are|do|has|have large|big|heavy|old|recent|new|current|packaged|much|the|license|licence|version|disk|space|many? is|are|do|does|makes|maintains|wrote|has|have|on? its|it|they|their|them|the homepage|packaged|current|website|license|licence|version|size|maintainer|maintainers|description|have|need|needs|take|takes|use|uses|free|open|unfree|source|maintained|latest|on|disk|space|closure|dependencies|download|under*");
    static readonly Pattern Setting = Pattern.Parse("what|which nixos? option|setting|options|settings is|are|controls|control|sets|set|changes|change|does|decides|governs|do|i|we|need|handles|to|turns|fixes|use|for+ it|that|this|them|there? called|for|again|here|off|on|responsible*");
    static readonly Pattern Called = Pattern.Parse("what|how is|are @det? option|setting|options|settings called|named|for|that|it|this+");
    static readonly Pattern SetWhere = Pattern.Parse("where is|are|do|does|can|could|would|i|we|one+ it|that|this|them|set|configure|configured|change|changed|controlled|adjusted|adjust|decided+ here|on|in|nixos|now|again|up*");

    // "I see ripgrep everywhere, what does it do", "before I touch boot.tmp.useTmpfs I'd like to know what it is"
    public static Referral? WhatItIs(Referral said)
    {
        if (said.Found is not (null or { Steps: [Help] }) || !AsksWhat(said.Tokens) && !AsksWhat(said.Body))
            return null;
        if (OptionNames.In(said.Before.Count > 0 ? said.Before : said.Tokens) is { } option)
            return said.Means(new ExplainOption(option), atMost: Reading.Answer);
        if (Concepts.Find(said.Before) is { } concept)
            return said.Means(new ExplainConcept(concept), atMost: Reading.Answer);
        return said.Programs.Length == 1 ? said.Means(new PackageInfo(said.Programs), atMost: Reading.Answer) : null;
    }

    // "Who maintains kitty and where is its homepage": one question of one program.
    public static Referral? MoreOfIt(Referral said) =>
        said.Last is { Found.Steps: [PackageInfo] } && More.Match([.. said.Tokens.Where(token => !token.IsSeparator)]) is not null ? said with { IsSettled = true } : null;

    // "The trackpad scrolls the wrong way, which setting is that": what was read of the complaint is no wish.
    public static Referral? WhichSetting(Referral said)
    {
        if (said.Before.Count == 0 || !AsksSetting(said.Tokens) || OptionNames.In(said.Before) is not null)
            return null;
        var asked = said.Last is { Found.Steps: [var step] } && !Effects.Changes(step) ? said.WithoutLast() : said.WithoutReason();
        return asked.Means(new Intents.SearchOption(OptionFrame.Query(said.Before) ?? EntityReader.Text(said.Before)), 0.94, Reading.Answer);
    }

    // "A script calls envsubst and it is not here, where does that command come from"
    public static Referral? WhichCommand(Referral said)
    {
        if (said.Found is not (null or { Steps: [ListInstalled or SearchPackage] }) || !AsksCommand(said.Tokens, said.Before) || said.Frames.Read("find-command", said.Before) is not { } found)
            return null;
        // "'Iotop' is not a known command, which package ships it": the same question.
        return said.Last is { Found.Steps: [FindCommand] } ? said with { IsSettled = true } : said.Means(found with { Confidence = 0.85 });
    }

    static bool AsksWhat(IReadOnlyList<Token> tokens)
    {
        var asked = tokens.SkipWhile(token => token.Word is "," or "and" or "so" or "but" or "just" or "only" or "wondering" or "curious" or "please").ToList();
        return asked.Says("what is|does it|that|this") || asked.Says("what is it|that|this actually|exactly|then|anyway|again")
            || asked.Says("what is|does it|that|this do|for|about|good ...") || asked.Says("what it|that|this is|does|means|do ...")
            || asked.Says("what would|might|could it|that|this be|do|mean ...") || asked.Says("explain|describe it|that|this ...")
            || asked.Says("how does|do it|that|this|they ...") && asked is [_, _, _, .., { Word: "work" }]
            || asked.Says("what do|does _ use|need|want it|that|those|them|these for ...");
    }

    // "Which option controls that", "where is that set", "what is the setting called"
    static bool AsksSetting(IReadOnlyList<Token> tokens)
    {
        IReadOnlyList<Token> asked = [.. tokens.SkipWhile(token => token.Word is "and" or "so" or "but" || token.IsComma)];
        return Setting.Match(asked) is not null || Called.Match(asked) is not null || SetWhere.Match(asked) is not null;
    }

    static bool AsksCommand(IReadOnlyList<Token> tokens, IReadOnlyList<Token> before) =>
        tokens.Says("where|what|which|how|who ...") && tokens.Has("command|it|that|this|binary|tool") && tokens.Has("from|provides|has|ships|contains|brings|pulls-in|called")
        && tokens.Has("come|comes|get|package|packages|provides|find") && before.Has("command|script|calls|shell|terminal|run|runs|makefile|bash|missing|type|not");
}
