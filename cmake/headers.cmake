# SPDX-License-Identifier: MIT OR GPL-2.0
# Every header. Missing or superfluous ones stop the configuration.
set(klp_freestanding_headers
    arrays.hpp description.hpp function.hpp klp.hpp layout.hpp message.hpp name.hpp noops.hpp rules.hpp set.hpp
    vocabulary.hpp)
set(klp_hosted_headers) # these use the standard library; klp.hpp does not include them
set(klp_kernel_headers module.h) # C, and only with the kernel's headers

foreach(list klp_freestanding_headers klp_hosted_headers klp_kernel_headers)
    list(TRANSFORM ${list} PREPEND ${CMAKE_CURRENT_LIST_DIR}/../include/klp/)
    set(paths)
    foreach(header ${${list}})
        cmake_path(NORMAL_PATH header)
        list(APPEND paths ${header})
    endforeach()
    set(${list} ${paths})
endforeach()
set(klp_headers ${klp_freestanding_headers} ${klp_hosted_headers})

file(GLOB klp_found CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/../include/klp/*)
foreach(header ${klp_found})
    cmake_path(NORMAL_PATH header)
    if(NOT header IN_LIST klp_headers AND NOT header IN_LIST klp_kernel_headers)
        message(FATAL_ERROR "${header} is not listed in cmake/headers.cmake; add it to one of the lists there")
    endif()
endforeach()
