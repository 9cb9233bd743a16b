namespace Nix.Formats;

/// <summary>A build step as a .drv file records it. Lists and dictionaries are in the file's order; text that is no UTF-8 shows U+FFFD.</summary>
/// <param name="Outputs">By name.</param>
/// <param name="InputDerivations">Paths of the derivations built before, with the names of the outputs needed of each.</param>
/// <param name="InputSources">Store paths needed that nothing builds.</param>
/// <param name="System">The platform it is built on, for example <c>x86_64-linux</c>.</param>
/// <param name="Builder">The program that builds, or <c>builtin:NAME</c>.</param>
/// <param name="Arguments">What the builder is called with.</param>
/// <param name="Environment">The builder's environment variables.</param>
public sealed record Derivation(
    IReadOnlyDictionary<string, DerivationOutput> Outputs,
    IReadOnlyDictionary<string, IReadOnlyList<string>> InputDerivations,
    IReadOnlyList<string> InputSources,
    string System,
    string Builder,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment);
