using Nix.Formats;

namespace Nix.Store.Opening;

/// <summary>The logs of builds, as Nix keeps them: a file for each derivation, plain or packed with bzip2 (LocalFSStore::getBuildLogExact).</summary>
public sealed class BuildLogs(StoreDirectories directories)
{
    /// <summary>Writes the log of a derivation's last build to a stream.</summary>
    /// <returns>False where there is none.</returns>
    /// <exception cref="NixFormatException">It is damaged.</exception>
    public bool TryCopy(string derivation, Stream target)
    {
        var name = Path.GetFileName(derivation);
        if (name.Length < 3)
            return false;
        var plain = Path.Combine(directories.LogDir, "drvs", name[..2], name[2..]);
        if (File.Exists(plain))
        {
            using var log = File.OpenRead(plain);
            log.CopyTo(target);
            return true;
        }
        if (!File.Exists(plain + ".bz2"))
            return false;
        using var packed = new BufferedStream(File.OpenRead(plain + ".bz2"));
        Bzip2.Unpack(packed, target);
        return true;
    }
}
