using Nix.Formats;

namespace Nix.Store.Building;

/// <summary>Where one output is made, and where it goes.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Promised">What the derivation says of it.</param>
/// <param name="FinalPath">Its path; null where that follows from its content.</param>
/// <param name="MadeAt">The path the builder is given: the final one, unless that is taken where it makes it, or not known.</param>
/// <param name="KeptAt">The path at which the files are until they go to the final one: that, unless it is taken or not known.</param>
internal sealed record OutputPlan(string Name, DerivationOutput Promised, StorePath? FinalPath, StorePath MadeAt, StorePath KeptAt);
