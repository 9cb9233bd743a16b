namespace AskNix.Catalogue;

/// <summary>Why a package was found, best first.</summary>
public enum SearchReason
{
    ExactAttribute,
    Alias,
    ProgramName,
    NameStart,
    WordsInName,
    WordsInDescription,

    /// <summary>Words that mean the same as those asked for.</summary>
    WhatFor,

    /// <summary>Some of the words only.</summary>
    SomeWords,
}
