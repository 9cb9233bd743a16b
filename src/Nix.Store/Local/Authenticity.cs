using System.Globalization;
using System.Text;
using Nix.Formats;
using Nix.Store.Daemon;

namespace Nix.Store.Local;

/// <summary>
/// Whose word is taken for what a store object is (require-sigs, trusted-public-keys): its content's own, where its path follows from that, and that of a
/// trusted key (ValidPathInfo::checkSignatures in src/libstore/path-info.cc).
/// </summary>
internal static class Authenticity
{
    /// <summary>Whether the path follows from what is said of its content, which is compared as it is added. One that refers to itself must be signed.</summary>
    internal static bool FollowsFromContent(StoreObjectInfo info, string storeDirectory)
    {
        if (info.Info.ContentAddress is not { } written || info.References.Contains(info.Info.Path))
            return false;
        try
        {
            var path = StorePath.Parse(info.Info.Path, storeDirectory);
            var references = info.References.Select(reference => StorePath.Parse(reference, storeDirectory));
            return StorePath.OfContent(storeDirectory, path.Name, ContentAddress.Parse(written), references) == path;
        }
        catch (NixFormatException)
        {
            return false;
        }
    }

    /// <summary>Whether one of the keys has signed it.</summary>
    internal static bool IsSigned(StoreObjectInfo info, IReadOnlyCollection<NixPublicKey> keys)
    {
        var hash = NixHash.Parse(info.Info.NarHash).ToString(NixHashFormat.Base32);
        var fingerprint = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"1;{info.Info.Path};{hash};{info.Info.NarSize};{string.Join(',', info.References.Order(StringComparer.Ordinal))}"));
        return info.Info.Signatures.Any(signature => keys.Any(key => key.Verifies(signature, fingerprint)));
    }
}
