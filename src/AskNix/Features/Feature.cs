using System.Collections.Immutable;

namespace AskNix.Features;

/// <summary>Something people want of their machine, and what makes it work on NixOS. One data file each.</summary>
/// <param name="Name">Its short name, such as <c>ssh</c>: a contract with scripts.</param>
/// <param name="Area">What it belongs to, such as <c>hardware</c> or <c>gaming</c>.</param>
/// <param name="Summary">What it is for, in a sentence.</param>
/// <param name="Names">What else people call it.</param>
/// <param name="Said">What people say who want it and do not name it.</param>
/// <param name="Options">Option name to Nix expression; <c>${user}</c>, <c>${port}</c>, <c>${package}</c>, <c>${module}</c> and what <paramref name="Asks"/> names stand for values that have to be known first.</param>
/// <param name="Needs">
/// Options it stands on beside its own switches, with the values it wants there: a switch is set with it where it is off, and all of
/// them are left as they are when it is turned off. Some of them are among its <paramref name="Options"/>.
/// </param>
/// <param name="Groups">Groups that the person has to be a member of.</param>
/// <param name="Packages">Packages that belong to it and that no option brings.</param>
/// <param name="InsteadOf">Packages that do not work well by themselves: who asks for one gets the feature. A star stands for any letters.</param>
/// <param name="OfferedFor">Packages that are useful by themselves too: who asks for one is asked which is meant.</param>
/// <param name="Conflicts">Features that cannot be on at the same time.</param>
/// <param name="Asks">What only the person can know.</param>
/// <param name="Conditions">Where it makes sense.</param>
/// <param name="Notes">What the person should know before saying yes.</param>
/// <param name="Check">Commands that tell afterwards whether it works.</param>
/// <param name="Listens">TCP ports that it listens on unless told otherwise, each with the option that moves it; empty where no option of its own does.</param>
/// <param name="Declared">Where each option is declared, its type and its default.</param>
/// <param name="Formerly">What an option was called on older releases.</param>
public sealed record Feature(
    string Name,
    string Area,
    string Summary,
    ImmutableArray<string> Names,
    ImmutableArray<string> Said,
    ImmutableSortedDictionary<string, string> Options,
    ImmutableSortedDictionary<string, string> Needs,
    ImmutableArray<string> Groups,
    ImmutableArray<string> Packages,
    ImmutableArray<string> InsteadOf,
    ImmutableArray<string> OfferedFor,
    ImmutableArray<string> Conflicts,
    ImmutableArray<FeatureQuestion> Asks,
    FeatureConditions Conditions,
    ImmutableArray<string> Notes,
    ImmutableArray<string> Check,
    ImmutableSortedDictionary<string, string> Listens,
    ImmutableSortedDictionary<string, DeclaredOption> Declared,
    ImmutableSortedDictionary<string, string> Formerly);
