namespace AskNix.Catalogue;

/// <summary>A package that was found.</summary>
/// <param name="Score">Higher is better; comparable within one search only.</param>
/// <param name="Via">The alias or the program it was found by.</param>
public sealed record SearchHit(Package Package, SearchReason Reason, double Score, string? Via = null)
{
    /// <summary>The reason in words, for people and for the JSON answer.</summary>
    public string ReasonText => Reason switch
    {
        SearchReason.ExactAttribute => "exact attribute",
        SearchReason.Alias => $"alias {Via}",
        SearchReason.ProgramName => $"program name {Via}",
        SearchReason.NameStart => "start of the name",
        SearchReason.WordsInName => "words in name",
        SearchReason.WordsInDescription => "words in description",
        SearchReason.WhatFor => "what-for words",
        _ => "some of the words",
    };
}
