using Nix.Formats;

namespace Nixos.Evaluating;

/// <summary>A text on its way to the store.</summary>
sealed record PendingText(StorePath Path, ReadOnlyMemory<byte> Contents, IReadOnlyCollection<StorePath> References);
