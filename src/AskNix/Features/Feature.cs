using System.Collections.Immutable;

namespace AskNix.Features;

/// <summary>Something people want of their machine, and what makes it work on NixOS. One data file each.</summary>
/// <param name="Name">Its short name, such as <c>ssh</c>: a contract with scripts.</param>
/// <param name="Summary">What it is for, in a sentence.</param>
/// <param name="Names">What else people call it.</param>
/// <param name="Options">Option name to Nix expression; <c>${user}</c>, <c>${port}</c> and what <paramref name="Asks"/> names stand for values that have to be known first.</param>
/// <param name="Groups">Groups that the person has to be a member of.</param>
/// <param name="Packages">Packages that belong to it and that no option brings.</param>
/// <param name="Conflicts">Features that cannot be on at the same time.</param>
/// <param name="Asks">Values that only the person can know.</param>
/// <param name="Notes">What the person should know before saying yes.</param>
/// <param name="Check">Commands that tell afterwards whether it works.</param>
/// <param name="DeclaredIn">The nixpkgs files that declare the options.</param>
public sealed record Feature(
    string Name,
    string Summary,
    ImmutableArray<string> Names,
    ImmutableSortedDictionary<string, string> Options,
    ImmutableArray<string> Groups,
    ImmutableArray<string> Packages,
    ImmutableArray<string> Conflicts,
    ImmutableArray<string> Asks,
    ImmutableArray<string> Notes,
    ImmutableArray<string> Check,
    ImmutableArray<string> DeclaredIn);
