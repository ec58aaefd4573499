/* Preloaded into a process: once armed, ends it at the Nth write or fsync, or lets the disk be full from there on. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int calls = 0, crash_at = 0, full_at = 0;

/* 0 means never. Returns how many calls were seen since it was armed last. */
int arm(int crash, int full) {
    int seen = calls;
    calls = 0, crash_at = crash, full_at = full;
    return seen;
}

/* Only files count: what a test prints goes through pipes. */
static int refused(int file, int writes) {
    struct stat status;
    if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    ++calls;
    if (crash_at && calls == crash_at) _exit(137);
    if (full_at && calls >= full_at && writes) {
        errno = ENOSPC;
        return 1;
    }
    return 0;
}

#define REAL(result, name, ...)                                         \
    static result (*real)(__VA_ARGS__);                                 \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name);

ssize_t write(int file, const void *bytes, size_t count) {
    REAL(ssize_t, "write", int, const void *, size_t)
    return refused(file, 1) ? -1 : real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t)
    return refused(file, 1) ? -1 : real(file, bytes, count, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t)
    return refused(file, 1) ? -1 : real(file, bytes, count, place);
}

int ftruncate(int file, off_t length) {
    REAL(int, "ftruncate", int, off_t)
    return refused(file, 0) ? -1 : real(file, length);
}

int ftruncate64(int file, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t)
    return refused(file, 0) ? -1 : real(file, length);
}

int fsync(int file) {
    REAL(int, "fsync", int)
    return refused(file, 0) ? -1 : real(file);
}

int fdatasync(int file) {
    REAL(int, "fdatasync", int)
    return refused(file, 0) ? -1 : real(file);
}
